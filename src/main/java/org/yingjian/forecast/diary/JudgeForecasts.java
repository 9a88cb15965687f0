package org.yingjian.forecast.diary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yingjian.forecast.DiaryEntry;
import org.yingjian.forecast.Light;
import org.yingjian.forecast.TrackRecord;
import org.yingjian.forecast.TrackRecord.Bin;
import org.yingjian.forecast.TrackRecord.Coverage;
import org.yingjian.forecast.TrackRecord.Horizon;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.BusinessClock;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.Step;

/** Holds the diary against what became of the projects. Outcomes come from step records, nothing is stored. */
@Component
class JudgeForecasts {

    private static final List<Integer> DAYS_BEFORE = List.of(90, 60, 30, 14, 7);
    private static final int BINS = 10;

    private final JdbcDiary lines;
    private final Projects projects;
    private final Steps steps;
    private final BusinessClock clock;

    JudgeForecasts(JdbcDiary lines, Projects projects, Steps steps, BusinessClock clock) {
        this.lines = lines;
        this.projects = projects;
        this.steps = steps;
        this.clock = clock;
    }

    /** @param days days before the inspection, 0 for the first forecast */
    private record Case(int days, DiaryEntry line, boolean came, Optional<LocalDate> reachedOn) {
        double said() {
            return line.chance().orElseThrow();
        }

        double miss(double said) {
            double outcome = came ? 1 : 0;
            return (said - outcome) * (said - outcome);
        }

        boolean isComparable() {
            return line.plannedOn().isPresent() && line.meanOn().isPresent();
        }

        double rule(Optional<LocalDate> day) {
            return day.orElseThrow().isAfter(line.inspectionDay()) ? 0 : 1;
        }
    }

    TrackRecord over(Collection<Long> ids) {
        Map<Long, List<DiaryEntry>> diaries =
                lines.list(ids).stream().collect(Collectors.groupingBy(DiaryEntry::projectId));
        Map<Long, List<StepRecord>> records = steps.listRecords(diaries.keySet());
        LocalDate today = clock.today();
        List<Case> cases = new ArrayList<>();
        int resolved = 0;
        int early = 0;
        for (Project project : projects.listByIds(diaries.keySet())) {
            List<DiaryEntry> diary = diaries.get(project.id());
            LocalDate inspection = diary.get(diary.size() - 1).inspectionDay();
            Optional<LocalDate> reached = reachedOn(project, diary, records.getOrDefault(project.id(), List.of()));
            boolean past = today.isAfter(inspection);
            List<Case> own = reached.isPresent() || past ? cases(diary, inspection, reached) : List.of();
            if (!own.isEmpty()) {
                resolved++;
                early += past ? 0 : 1;
                cases.addAll(own);
            }
        }
        return record(cases, resolved, early, today);
    }

    private static List<Case> cases(List<DiaryEntry> diary, LocalDate inspection, Optional<LocalDate> reached) {
        boolean came = reached.filter(day -> !day.isAfter(inspection)).isPresent();
        List<Case> cases = new ArrayList<>();
        diary.stream()
                .filter(e -> e.chance().isPresent())
                .findFirst()
                .ifPresent(first -> cases.add(new Case(0, first, came, reached)));
        for (int days : DAYS_BEFORE) {
            LocalDate day = inspection.minusDays(days);
            boolean over = reached.filter(r -> !r.isAfter(day)).isPresent();
            Optional<DiaryEntry> line =
                    diary.stream().filter(e -> !e.asOf().isAfter(day)).reduce((a, b) -> b);
            if (!over && !day.isAfter(diary.get(diary.size() - 1).asOf())) {
                line.filter(e -> e.chance().isPresent()).ifPresent(e -> cases.add(new Case(days, e, came, reached)));
            }
        }
        return cases;
    }

    /** It was reached, but after its inspection day. */
    boolean isLate(Project project, List<DiaryEntry> diary) {
        List<StepRecord> records = steps.listRecords(List.of(project.id())).getOrDefault(project.id(), List.of());
        LocalDate inspection = diary.get(diary.size() - 1).inspectionDay();
        return reachedOn(project, diary, records)
                .filter(day -> day.isAfter(inspection))
                .isPresent();
    }

    /** The date on the paper; where it is unknown, the day the forecast took note of it. */
    private Optional<LocalDate> reachedOn(Project project, List<DiaryEntry> diary, List<StepRecord> records) {
        Diagram diagram = steps.getDiagram(project);
        Optional<LocalDate> paper = records.stream()
                .filter(StepRecord::isPassed)
                .filter(r -> diagram.findStep(r.stepId())
                        .map(Step::covers)
                        .filter(c -> c.contains(project.targetStep()))
                        .isPresent())
                .flatMap(r -> r.finishedOn().stream())
                .findFirst();
        return paper.or(() -> diary.stream()
                .filter(e -> e.light() == Light.REACHED)
                .map(DiaryEntry::asOf)
                .findFirst());
    }

    private static TrackRecord record(List<Case> cases, int resolved, int early, LocalDate today) {
        List<Case> compared = cases.stream().filter(Case::isComparable).toList();
        List<Horizon> horizons = new ArrayList<>();
        for (int days : List.of(0, 90, 60, 30, 14, 7)) {
            List<Case> of = cases.stream().filter(c -> c.days() == days).toList();
            if (!of.isEmpty()) {
                horizons.add(new Horizon(days, of.size(), mean(of, c -> c.miss(c.said()))));
            }
        }
        return new TrackRecord(
                resolved,
                early,
                cases.size(),
                mean(compared, c -> c.miss(c.said())),
                mean(compared, c -> c.miss(c.rule(c.line().plannedOn()))),
                mean(compared, c -> c.miss(c.rule(c.line().meanOn()))),
                compared.size(),
                bins(cases),
                coverage(cases, today),
                horizons);
    }

    private static List<Bin> bins(List<Case> cases) {
        List<Bin> bins = new ArrayList<>();
        for (int b = 0; b < BINS; b++) {
            int bin = b;
            List<Case> in = cases.stream()
                    .filter(c -> Math.min(BINS - 1, (int) (c.said() * BINS)) == bin)
                    .toList();
            if (!in.isEmpty()) {
                bins.add(new Bin(
                        (double) b / BINS,
                        (b + 1.0) / BINS,
                        in.size(),
                        mean(in, Case::said),
                        mean(in, c -> c.came() ? 1 : 0)));
            }
        }
        return bins;
    }

    /** A P80 day still to come says nothing yet of a project that is still under way. */
    private static Coverage coverage(List<Case> cases, LocalDate today) {
        List<Case> known = cases.stream()
                .filter(c -> c.line().p80().isPresent())
                .filter(c -> c.reachedOn().isPresent() || c.line().p80().get().isBefore(today))
                .toList();
        long kept = known.stream()
                .filter(c -> c.reachedOn()
                        .filter(day -> !day.isAfter(c.line().p80().get()))
                        .isPresent())
                .count();
        return new Coverage(known.size(), (int) kept);
    }

    private static double mean(List<Case> cases, ToDoubleFunction<Case> of) {
        OptionalDouble mean = cases.stream().mapToDouble(of).average();
        return mean.orElse(0);
    }
}
