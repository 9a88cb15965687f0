package org.yingjian.progress;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yingjian.project.Project;
import org.yingjian.step.BuiltBeforePermit;
import org.yingjian.step.StepRecord;
import org.yingjian.step.StepRecord.Flag;
import org.yingjian.step.Steps;

/** The first confirmed report of works against the permit. */
@Component
class WeighedEarlyStarts implements EarlyStarts {

    /** Flags without which no record tells of works before their time; spares the rest a look at their road. */
    private static final Set<Flag> TELLING =
            EnumSet.of(Flag.BUILT_BEFORE_PERMIT, Flag.BEFORE_OPENING, Flag.OUT_OF_ORDER);

    private final JdbcReports reports;
    private final BuiltBeforePermit permits;
    private final Steps steps;

    WeighedEarlyStarts(JdbcReports reports, BuiltBeforePermit permits, Steps steps) {
        this.reports = reports;
        this.permits = permits;
        this.steps = steps;
    }

    @Override
    public Optional<EarlyStart> find(Project project) {
        long id = project.id();
        return weigh(
                project,
                steps.listRecords(id),
                reports.listStarts(Optional.of(id)).get(id));
    }

    @Override
    public Map<Long, EarlyStart> list(Collection<Project> projects, Map<Long, List<StepRecord>> records) {
        Map<Long, Report> starts = reports.listStarts(Optional.empty());
        Map<Long, EarlyStart> found = new LinkedHashMap<>();
        for (Project project : projects) {
            List<StepRecord> own = records.getOrDefault(project.id(), List.of());
            Report start = starts.get(project.id());
            boolean tells =
                    own.stream().flatMap(record -> record.flags().stream()).anyMatch(TELLING::contains);
            if (start != null || tells) {
                weigh(project, own, start).ifPresent(early -> found.put(project.id(), early));
            }
        }
        return found;
    }

    private Optional<EarlyStart> weigh(Project project, List<StepRecord> records, Report start) {
        Optional<LocalDate> reported = Optional.ofNullable(start).map(Report::on);
        return permits.weigh(project, records, reported)
                .map(late -> new EarlyStart(
                        project.id(),
                        late.begunOn(),
                        Optional.ofNullable(start)
                                .filter(report -> report.on().equals(late.begunOn()))
                                .flatMap(Report::decidedBy),
                        late.permitStep(),
                        late.permitName(),
                        late.office(),
                        late.grantedOn(),
                        BuiltBeforePermit.ARTICLE));
    }
}
