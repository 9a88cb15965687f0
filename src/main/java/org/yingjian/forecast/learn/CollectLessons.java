package org.yingjian.forecast.learn;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yingjian.calendar.WorkCalendar;
import org.yingjian.forecast.core.Law;
import org.yingjian.forecast.law.EntryLag;
import org.yingjian.forecast.law.Lesson;
import org.yingjian.forecast.law.Memory;
import org.yingjian.forecast.law.PaceSpread;
import org.yingjian.forecast.law.StepLesson;
import org.yingjian.progress.Report;
import org.yingjian.project.Project;
import org.yingjian.step.StepRecord;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.Step;

/** Turns step records into lessons. Unknown dates teach nothing; concluded opening days teach less. */
final class CollectLessons {

    private static final double HALF_LIFE = 365;
    private static final double DERIVED = 0.3;
    /** Concluded openings hide idle days, all in one direction: together they count a tenth of a case. */
    private static final double DERIVED_TOGETHER = 0.1;
    /** What an open case counts while none of its step was seen to end. */
    private static final double ALONE = 0.05;

    private static final int LONGEST_LAG = 400;
    private static final Set<String> FIRMS_WORK = Set.of("works", "acceptance", "delivery", "handover");

    private final Durations durations;
    private final CountedPast past;
    private final CollectStops stops;
    private final LocalDate today;
    private final Map<String, List<Taught>> taught = new TreeMap<>();
    private final Map<String, Map<String, Integer>> holders = new TreeMap<>();
    private final Map<String, List<Integer>> lags = new TreeMap<>();

    private record Taught(
            Durations.Scope scope,
            TimedPart stretch,
            Law prior,
            double weight,
            boolean derived,
            double earlier,
            Lesson.Who who) {}

    CollectLessons(Durations durations, WorkCalendar calendar, LocalDate today) {
        this.durations = durations;
        past = new CountedPast(calendar, today);
        stops = new CollectStops(durations, past);
        this.today = today;
    }

    void addStops(Project project, Map<String, Object> road, List<Report> reports) {
        stops.add(Durations.scope(project, road), project.county(), reports);
    }

    void add(Project project, Diagram diagram, Map<String, Object> road, List<StepRecord> records) {
        Durations.Scope scope = Durations.scope(project, road);
        Map<LocalDate, Double> ratios = new TreeMap<>();
        records.stream()
                .filter(TimedPart::isKnown)
                .sorted(Comparator.comparing((StepRecord r) -> r.openedOn().orElseThrow())
                        .thenComparing(StepRecord::id))
                .forEach(r -> diagram.findStep(r.stepId()).ifPresent(step -> add(project, scope, step, r, ratios)));
    }

    private void add(
            Project project, Durations.Scope scope, Step step, StepRecord record, Map<LocalDate, Double> ratios) {
        String office = record.holder().map(String::valueOf).orElse("");
        lag(record, office);
        String firm = FIRMS_WORK.contains(step.act())
                ? project.draft().contractor().map(String::valueOf).orElse("")
                : "";
        Lesson.Who who = new Lesson.Who(scope.kind(), office, firm);
        for (TimedPart stretch : TimedPart.of(record, durations.parts(step, scope), project.county(), past)) {
            Law prior = durations.prior(stretch.part(), step, scope);
            if (stretch.from().isBefore(today.minusYears(CountedPast.YEARS))
                    || stretch.to().isAfter(today)
                    || stretch.days() < 0) {
                continue;
            }
            double earlier = ratios.entrySet().stream()
                    .filter(e -> !e.getKey().isAfter(stretch.from()))
                    .reduce((a, b) -> b)
                    .map(Map.Entry::getValue)
                    .orElse(Double.NaN);
            double age = ChronoUnit.DAYS.between(stretch.to(), today);
            double weight = Math.pow(0.5, age / HALF_LIFE) * (record.openedDerived() ? DERIVED : 1);
            taught.computeIfAbsent(stretch.part(), p -> new ArrayList<>())
                    .add(new Taught(scope, stretch, prior, weight, record.openedDerived(), earlier, who));
            if (!office.isEmpty()) {
                holders.computeIfAbsent(Lessons.place(stretch.part(), project.county()), p -> new TreeMap<>())
                        .merge(office, 1, Integer::sum);
            }
            if (stretch.ended() && stretch.isRemembered()) {
                ratios.put(stretch.to(), Memory.value(Memory.level(stretch.ratio(prior))));
            }
        }
    }

    private void lag(StepRecord record, String office) {
        if (record.source() == StepRecord.Source.LIVE
                && record.finishedOn().isPresent()
                && record.finishedEnteredAt().isPresent()
                && !record.flags().contains(StepRecord.Flag.BACKFILLED)) {
            long days = ChronoUnit.DAYS.between(
                    record.finishedOn().get(), record.finishedEnteredAt().get().toLocalDate());
            if (days >= 0 && days <= LONGEST_LAG) {
                lags.computeIfAbsent(office, o -> new ArrayList<>()).add((int) days);
            }
        }
    }

    Lessons lessons() {
        Map<String, EntryLag> late = new HashMap<>();
        EntryLag general =
                EntryLag.of(lags.values().stream().flatMap(List::stream).toList(), EntryLag.NONE);
        lags.forEach((office, days) -> late.put(office, EntryLag.of(days, general)));
        late.put("", general);
        Map<String, StepLesson> steps = new TreeMap<>();
        Map<String, List<Lessons.Against>> priors = new TreeMap<>();
        taught.forEach((part, cases) -> {
            double derived = cases.stream()
                    .filter(Taught::derived)
                    .mapToDouble(Taught::weight)
                    .sum();
            double cut = Math.min(1, DERIVED_TOGETHER / Math.max(DERIVED_TOGETHER, derived));
            double open = openCounts(cases, cut);
            steps.put(
                    part,
                    StepLesson.of(cases.stream()
                            .map(t -> new Lesson(
                                    t.prior(),
                                    t.stretch().days(),
                                    t.stretch().ended(),
                                    counts(t, cut, open),
                                    t.who(),
                                    t.earlier(),
                                    late.getOrDefault(t.who().office(), general)))
                            .toList()));
            priors.put(part, against(cases));
        });
        Map<String, String> offices = new HashMap<>();
        holders.forEach((place, counts) -> offices.put(
                place,
                counts.entrySet().stream()
                        .max(Map.Entry.<String, Integer>comparingByValue())
                        .orElseThrow()
                        .getKey()));
        return new Lessons(today, steps, offices, late, priors, pace(steps), stops.stops());
    }

    /** Of ended cases with both dates on record: against the law learned for their kind and office. */
    private PaceSpread pace(Map<String, StepLesson> steps) {
        List<PaceSpread.Case> cases = new ArrayList<>();
        taught.forEach((part, some) -> some.stream()
                .filter(t -> t.stretch().ended() && !t.derived())
                .filter(t -> !t.who().office().isEmpty())
                .forEach(t -> {
                    Law expected = steps.get(part)
                            .law(t.prior(), t.who().kind(), t.who().office());
                    LocalDate end = t.stretch().to();
                    String quarter = end.getYear() + "/" + end.get(IsoFields.QUARTER_OF_YEAR);
                    cases.add(new PaceSpread.Case(
                            part, t.who().office() + "@" + quarter, t.stretch().ratio(expected)));
                }));
        return PaceSpread.of(cases);
    }

    private static double counts(Taught t, double cut, double open) {
        double own = t.derived() ? cut * t.weight() : t.weight();
        return t.stretch().ended() ? own : Math.min(own, open * t.weight());
    }

    /**
     * An open case counts as its ended peers do on the average. At full weight beside peers cut down for concluded dates it
     * would make every step look slow, for open cases can say nothing else.
     */
    private static double openCounts(List<Taught> cases, double cut) {
        double full = 0;
        double kept = 0;
        for (Taught t : cases) {
            if (t.stretch().ended()) {
                full += t.derived() ? t.weight() / DERIVED : t.weight();
                kept += t.derived() ? cut * t.weight() : t.weight();
            }
        }
        return full > 0 ? kept / full : ALONE;
    }

    private static List<Lessons.Against> against(List<Taught> cases) {
        Map<Durations.Scope, List<Taught>> byScope = new LinkedHashMap<>();
        cases.forEach(
                t -> byScope.computeIfAbsent(t.scope(), s -> new ArrayList<>()).add(t));
        return byScope.entrySet().stream()
                .map(e -> new Lessons.Against(
                        e.getKey(),
                        e.getValue().get(0).prior(),
                        e.getValue().stream().filter(t -> t.stretch().ended()).count(),
                        e.getValue().stream().filter(t -> !t.stretch().ended()).count()))
                .toList();
    }
}
