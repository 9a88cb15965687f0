package org.yingjian.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yingjian.forecast.core.Law;
import org.yingjian.forecast.core.Node;
import org.yingjian.forecast.core.Standing;
import org.yingjian.forecast.law.EntryLag;
import org.yingjian.forecast.law.Works;
import org.yingjian.step.StepRecord;

/**
 * The law of an open step is the project's own: its contractor, what its step before took, reports from site, silence of
 * the last days. Without any of it, it is the law of the class.
 */
@Component
class OpenSteps {

    private static final Set<String> WORKS = Set.of("N18", "N19", "N20", "R7");

    private final Durations durations;

    OpenSteps(Durations durations) {
        this.durations = durations;
    }

    /**
     * @param step the part that runs
     * @param since day it began, empty when unknown
     * @param nodes all parts of the road
     * @param today day of the grid
     */
    Standing.Open of(
            ProjectFacts facts,
            Optional<StepRecord> record,
            Node.Step step,
            Optional<LocalDate> since,
            Map<String, Node.Step> nodes,
            int today) {
        Law law = own(facts, step, since);
        if (since.isEmpty()) {
            return new Standing.Open(step.id(), 0, law);
        }
        if (WORKS.contains(RoadGraph.partOf(step.id())) && !facts.reports().isEmpty()) {
            return works(facts, step, law, since.get(), nodes, today);
        }
        int age = step.clock().ageSince(since.get(), today);
        String office = record.flatMap(StepRecord::holder).map(String::valueOf).orElse("");
        return silent(step.id(), law, age, durations.lessons().lag(office));
    }

    private Law own(ProjectFacts facts, Node.Step step, Optional<LocalDate> since) {
        String firm = facts.project().draft().contractor().map(String::valueOf).orElse("");
        double factor = durations
                .lessons()
                .of(step.id())
                .factor(firm, since.map(day -> earlier(facts, day)).orElse(Double.NaN));
        return factor == 1 ? step.law() : step.law().hurried(k -> factor);
    }

    /** Log of actual ÷ usual of the step that ended last before this one began. */
    private double earlier(ProjectFacts facts, LocalDate since) {
        if (durations.lessons().steps().isEmpty() || facts.diagram().isEmpty()) {
            return Double.NaN;
        }
        Optional<StepRecord> before = facts.records().stream()
                .filter(CollectLessons::mayTeach)
                .filter(r -> r.finishedOn().isPresent() && !r.finishedOn().get().isAfter(since))
                .max(Comparator.comparing((StepRecord r) -> r.finishedOn().orElseThrow())
                        .thenComparing(StepRecord::id));
        return before.flatMap(r -> facts.diagram()
                        .get()
                        .findStep(r.stepId())
                        .filter(s -> s.covers().size() == 1)
                        .map(s -> {
                            Law prior = durations.prior(s.id(), s, Durations.scope(facts.project(), facts.road()));
                            int days = (int) ChronoUnit.DAYS.between(
                                    r.openedOn().orElseThrow(), r.finishedOn().orElseThrow());
                            // calendar days of a working clock: five of seven count
                            double counted = durations
                                            .parts(s, Durations.scope(facts.project(), facts.road()))
                                            .get(s.id())
                                            .clock()
                                            .equals("working")
                                    ? days * 5.0 / 7
                                    : days;
                            return CollectLessons.ratio((int) Math.round(counted), prior);
                        }))
                .orElse(Double.NaN);
    }

    /** It may have ended on one of the last days and not been typed in yet. */
    private static Standing.Open silent(String step, Law law, int age, EntryLag lag) {
        double unseen = 0;
        for (int k = 0; k <= age; k++) {
            unseen += (law.survival(k - 1) - law.survival(k)) * (1 - lag.typedWithin(age - k));
        }
        if (unseen <= 0) {
            return new Standing.Open(step, age, law);
        }
        double share = unseen / (unseen + law.survival(age));
        return new Standing.Open(step, 0, Law.mixture(share, Law.fixed(1), law.given(age)));
    }

    private static Standing.Open works(
            ProjectFacts facts, Node.Step step, Law law, LocalDate since, Map<String, Node.Step> nodes, int today) {
        SiteReports site = new SiteReports(facts, step, since, nodes);
        int stopped = site.stoppedDays(since, facts.today());
        Optional<SiteReports.Position> position = site.position();
        Law rest = law;
        LocalDate from = since;
        if (position.isPresent()) {
            SiteReports.Position at = position.get();
            rest = Works.rest(law, at.left(), Works.pace(at.done(), at.usual(), at.took()));
            from = at.on();
            stopped = site.stoppedDays(from, facts.today());
        }
        int age = Math.max(0, step.clock().ageSince(from, today) - stopped);
        if (site.isStopped()) {
            return new Standing.Open(step.id(), 0, Works.stopped(rest.given(age)));
        }
        double standing = Works.standstill(site.silentDays());
        return standing <= 0
                ? new Standing.Open(step.id(), age, rest)
                : new Standing.Open(step.id(), 0, Works.now(rest, age, standing));
    }
}
