package org.yingjian.forecast.diary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yingjian.forecast.Diary;
import org.yingjian.forecast.DiaryEntry;
import org.yingjian.forecast.DiaryEntry.Reason;
import org.yingjian.forecast.Light;
import org.yingjian.forecast.TrackRecord;
import org.yingjian.forecast.Waterfall;
import org.yingjian.forecast.Waterfall.Bar;
import org.yingjian.forecast.Waterfall.Sum;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.Problem;
import org.yingjian.step.Steps;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.Step;

/** Reads the diary and adds up what changed. */
@Component
class RecordedDiary implements Diary {

    private final JdbcDiary lines;
    private final JdbcForecasts latest;
    private final JudgeForecasts judge;
    private final Projects projects;
    private final Steps steps;

    RecordedDiary(JdbcDiary lines, JdbcForecasts latest, JudgeForecasts judge, Projects projects, Steps steps) {
        this.lines = lines;
        this.latest = latest;
        this.judge = judge;
        this.projects = projects;
        this.steps = steps;
    }

    @Override
    public List<DiaryEntry> listEntries(long projectId) {
        return lines.list(projectId);
    }

    @Override
    public TrackRecord judge(Collection<Long> projectIds) {
        return judge.over(projectIds);
    }

    @Override
    public Waterfall explainChange(long projectId, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw Problem.rule("forecast.problem.daysTurned", from, to);
        }
        Project project = projects.getProject(projectId);
        List<DiaryEntry> entries = lines.list(projectId).stream()
                .filter(e -> e.value().isPresent())
                .toList();
        boolean late = !entries.isEmpty() && judge.isLate(project, entries);
        DiaryEntry start = start(entries, from)
                .filter(e -> !e.asOf().isAfter(to))
                .orElseThrow(() -> Problem.conflict("forecast.problem.noDiary", from, to));
        List<DiaryEntry> after = entries.stream()
                .filter(e -> e.id() > start.id() && !e.asOf().isAfter(to))
                .toList();
        double begin = value(start, late);
        double end = end(projectId, to, late)
                .or(() -> last(after).map(e -> value(e, late)))
                .orElse(begin);
        Tally tally = new Tally(begin, steps.getDiagram(project), late);
        after.forEach(tally::add);
        tally.time(to, end);
        LocalDate since = start.asOf().isAfter(from) ? start.asOf() : from;
        return new Waterfall(projectId, since, to, begin, end, tally.bars, sums(tally.bars));
    }

    /** What was reached after the inspection was not there on the day. */
    private static double value(DiaryEntry entry, boolean late) {
        return entry.light() == Light.REACHED && late ? 0 : entry.value().orElseThrow();
    }

    /** The last made on or before the day, or the first there is. */
    private static Optional<DiaryEntry> start(List<DiaryEntry> entries, LocalDate from) {
        return last(entries.stream().filter(e -> !e.asOf().isAfter(from)).toList())
                .or(() -> entries.stream().findFirst());
    }

    /** Today's forecast is kept even where it differs too little for a line. */
    private Optional<Double> end(long projectId, LocalDate to, boolean late) {
        return latest.find(projectId)
                .filter(f -> !f.asOf().isAfter(to))
                .flatMap(f -> f.light() == Light.REACHED && late ? Optional.of(0.0) : KeepDiary.value(f))
                .map(RecordedDiary::asWritten);
    }

    /** To the ten digits of a line, so that a forecast and its own line do not differ. */
    private static double asWritten(double chance) {
        return BigDecimal.valueOf(chance).setScale(10, RoundingMode.HALF_UP).doubleValue();
    }

    private static Optional<DiaryEntry> last(List<DiaryEntry> entries) {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
    }

    private static List<Sum> sums(List<Bar> bars) {
        Map<List<Object>, Sum> sums = new LinkedHashMap<>();
        for (Bar bar : bars) {
            sums.merge(
                    List.of(bar.reason(), bar.event(), bar.stepId()),
                    new Sum(bar.reason(), bar.event(), bar.stepId(), bar.stepName(), bar.points()),
                    (a, b) -> new Sum(a.reason(), a.event(), a.stepId(), a.stepName(), a.points() + b.points()));
        }
        return sums.values().stream()
                .sorted(Comparator.comparingDouble((Sum s) -> Math.abs(s.points()))
                        .reversed())
                .toList();
    }

    /** Adds bar to bar; what lies between two events is the time that went by. */
    private static final class Tally {
        private final List<Bar> bars = new ArrayList<>();
        private final Diagram diagram;
        private final boolean late;
        private double running;

        private Tally(double start, Diagram diagram, boolean late) {
            this.running = start;
            this.diagram = diagram;
            this.late = late;
        }

        private void add(DiaryEntry entry) {
            double after = value(entry, late);
            if (entry.reason() == Reason.TIME || entry.reason() == Reason.FIRST) {
                time(entry.asOf(), after);
                return;
            }
            entry.before().ifPresent(before -> time(entry.asOf(), before));
            if (after == running && entry.event().isEmpty()) {
                return;
            }
            bars.add(new Bar(
                    entry.asOf(),
                    entry.reason(),
                    entry.event(),
                    entry.stepId(),
                    entry.stepId().flatMap(diagram::findStep).map(Step::name),
                    after - running,
                    after));
            running = after;
        }

        private void time(LocalDate on, double after) {
            double points = after - running;
            running = after;
            Bar last = bars.isEmpty() ? null : bars.get(bars.size() - 1);
            if (last != null && last.reason() == Reason.TIME) {
                bars.set(bars.size() - 1, passing(on, last.points() + points, after));
            } else if (points != 0) {
                bars.add(passing(on, points, after));
            }
        }

        private static Bar passing(LocalDate on, double points, double after) {
            return new Bar(on, Reason.TIME, Optional.empty(), Optional.empty(), Optional.empty(), points, after);
        }
    }
}
