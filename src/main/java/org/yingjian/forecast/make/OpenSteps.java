package org.yingjian.forecast.make;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yingjian.forecast.core.Law;
import org.yingjian.forecast.core.Node;
import org.yingjian.forecast.core.Standing;
import org.yingjian.forecast.facts.ProjectFacts;
import org.yingjian.forecast.law.EntryLag;
import org.yingjian.forecast.law.Memory;
import org.yingjian.forecast.law.Works;
import org.yingjian.forecast.learn.Durations;
import org.yingjian.forecast.learn.PartId;
import org.yingjian.step.StepRecord;
import org.yingjian.workflow.DomainSteps;

/**
 * The law of an open step is the project's own: its contractor, what its step before took, reports from site, silence of
 * the last days. Without any of it, it is the law of the class.
 */
@Component
class OpenSteps {

    private static final Set<String> WORKS = Set.of(
            DomainSteps.FOUNDATIONS, DomainSteps.MAIN_STRUCTURE, DomainSteps.FINISHING, DomainSteps.REPAIR_WORKS);

    private final Durations durations;
    private final ProjectMemory memory;

    OpenSteps(Durations durations, ProjectMemory memory) {
        this.durations = durations;
        this.memory = memory;
    }

    /**
     * @param step the part that runs
     * @param ofClass its law in the class
     * @param own what sets the project apart
     * @param since day it began, empty when unknown
     */
    record Running(Node.Step step, Law ofClass, OwnLaws own, Optional<LocalDate> since) {}

    /**
     * @param nodes all parts of the road, under the project's laws
     * @param today day of the grid
     */
    Standing.Open of(
            ProjectFacts facts, Optional<StepRecord> record, Running running, Map<String, Node.Step> nodes, int today) {
        Node.Step step = running.step();
        Optional<LocalDate> since = running.since();
        Law law = own(facts, running);
        if (since.isEmpty()) {
            return new Standing.Open(step.id(), 0, law);
        }
        if (WORKS.contains(PartId.partOf(step.id())) && !facts.reports().isEmpty()) {
            return works(facts, step, law, since.get(), nodes, today);
        }
        Optional<LotProgress> lots = LotProgress.of(facts, PartId.partOf(step.id()), since.get());
        if (lots.isPresent()) {
            return delivered(lots.get(), step, law, since.get(), today);
        }
        int age = step.clock().ageSince(since.get(), today);
        Integer limit = running.own().promised().get(step.id());
        if (limit != null) {
            law = PromisedLimits.capped(law, age, step.minimum(), limit);
        }
        String office = record.flatMap(StepRecord::holder).map(String::valueOf).orElse("");
        return silent(step.id(), law, age, durations.lessons().lag(office));
    }

    /** Its memory is that of the day it began, as in the cases it was learned from. */
    private Law own(ProjectFacts facts, Running running) {
        int remembered = running.since().map(day -> memory.before(facts, day)).orElse(Memory.USUAL);
        return running.own().law(running.step().id(), running.ofClass(), remembered, durations.lessons());
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

    private Standing.Open works(
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
            return new Standing.Open(
                    step.id(),
                    0,
                    Works.stopped(rest.given(age), durations.lessons().stops().mean()));
        }
        double standing = Works.standstill(site.silentDays());
        return standing <= 0
                ? new Standing.Open(step.id(), age, rest)
                : new Standing.Open(step.id(), 0, Works.now(rest, age, standing));
    }

    /** Schools already served are done; the rest goes on at the pace seen so far. */
    private static Standing.Open delivered(LotProgress lots, Node.Step step, Law law, LocalDate since, int today) {
        double usual = lots.done() * Math.max(1, law.quantile(0.5));
        int took = lots.on().isAfter(since) ? Math.max(1, step.clock().ageBetween(since, lots.on())) : 1;
        Law rest = Works.rest(law, 1 - lots.done(), Works.pace(lots.done(), usual, took));
        return new Standing.Open(step.id(), step.clock().ageSince(lots.on(), today), rest);
    }
}
