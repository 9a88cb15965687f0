package org.yingjian.step.limit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.account.Role;
import org.yingjian.audit.AuditTrail;
import org.yingjian.calendar.Holiday;
import org.yingjian.calendar.UnreadableLine;
import org.yingjian.calendar.Workdays;
import org.yingjian.project.ChangeProject;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.Problem;
import org.yingjian.step.AnnounceHolidays;
import org.yingjian.step.FieldIds;
import org.yingjian.step.HolidaysAnnounced;
import org.yingjian.step.StepClock;
import org.yingjian.step.StepRecord;
import org.yingjian.step.purchase.MinimumWaits;
import org.yingjian.step.road.JdbcRecords;
import org.yingjian.step.road.ProjectRoad;
import org.yingjian.step.road.ProjectRoads;
import org.yingjian.step.road.RunAndRecords;
import org.yingjian.step.rule.EndOfStep;
import org.yingjian.workflow.Step;

/** Works out what a notice of holidays moves, applies it, and calls the timers again under each project's lock. */
@Component
class AnnouncingHolidays implements AnnounceHolidays {

    private final StoredNotices notices;
    private final Workdays workdays;
    private final JdbcRecords records;
    private final CountedStepClocks clocks;
    private final MinimumWaits waits;
    private final Projects projects;
    private final ProjectRoads roads;
    private final ChangeProject changes;
    private final RunAndRecords motion;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    AnnouncingHolidays(
            StoredNotices notices,
            Workdays workdays,
            JdbcRecords records,
            CountedStepClocks clocks,
            MinimumWaits waits,
            Projects projects,
            ProjectRoads roads,
            ChangeProject changes,
            RunAndRecords motion,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.notices = notices;
        this.workdays = workdays;
        this.records = records;
        this.clocks = clocks;
        this.waits = waits;
        this.projects = projects;
        this.roads = roads;
        this.changes = changes;
        this.motion = motion;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public Optional<String> pendingFile() {
        return notices.pendingFile();
    }

    @Override
    public List<Retimed> preview(String lines, boolean wholeTable) {
        return differences(new Workdays(read(lines, wholeTable)));
    }

    @Override
    public List<Retimed> announce(String lines, boolean wholeTable, String paper, Account account) {
        if (account.role() != Role.ADMINISTRATOR) {
            throw new Problem(Problem.Kind.NOT_ALLOWED, "step.problem.holidaysNotYours");
        }
        List<Retimed> moved = preview(lines, wholeTable);
        notices.store(wholeTable, paper, lines, EndOfStep.signature(account.actor()));
        notices.refresh();
        audit.append(account.actor(), "AnnounceHolidays", "holidays", (paper + " " + moved.size()).strip());
        Set<Long> touched = new TreeSet<>();
        moved.forEach(one -> touched.add(one.projectId()));
        for (long id : touched) {
            changes.change(id, project -> {
                motion.recalculate(roads.of(project));
                return null;
            });
        }
        events.publishEvent(new HolidaysAnnounced(paper));
        return moved;
    }

    private List<Holiday> read(String lines, boolean wholeTable) {
        try {
            return notices.with(lines, wholeTable);
        } catch (UnreadableLine e) {
            throw EndOfStep.rule("step.problem.holidayLine", e.line());
        } catch (IllegalArgumentException e) {
            throw EndOfStep.rule("step.problem.holidayLines");
        }
    }

    private List<Retimed> differences(Workdays coming) {
        List<StepRecord> open = records.listOpen();
        Map<Long, StepClock> before = clocks.listClocks(open, workdays);
        Map<Long, StepClock> after = clocks.listClocks(open, coming);
        Map<Long, Project> known = new HashMap<>();
        Map<Long, ProjectRoad> onRoads = new HashMap<>();
        List<Retimed> moved = new ArrayList<>();
        for (StepRecord record : open) {
            Project project = known.computeIfAbsent(record.projectId(), projects::getProject);
            ProjectRoad road = onRoads.computeIfAbsent(record.projectId(), id -> roads.of(project));
            Step step = road.step(record.stepId());
            Optional<LocalDate> oldDue = before.get(record.id()).dueOn();
            Optional<LocalDate> newDue = after.get(record.id()).dueOn();
            add(moved, project, record, step, true, oldDue, newDue);
            if (road.hasMinimumWait(step.id())) {
                LocalDate notice = StepRecord.dateOf(record.fields(), FieldIds.NOTICE)
                        .or(record::openedOn)
                        .orElse(before.get(record.id()).asOf());
                add(
                        moved,
                        project,
                        record,
                        step,
                        false,
                        first(road, step, record, notice, workdays),
                        first(road, step, record, notice, coming));
            }
        }
        moved.sort(Comparator.comparing(Retimed::newDay)
                .thenComparing(Retimed::projectNumber)
                .thenComparing(Retimed::stepName));
        return moved;
    }

    private Optional<LocalDate> first(ProjectRoad road, Step step, StepRecord record, LocalDate notice, Workdays days) {
        return Optional.of(waits.earliest(road, step, record, notice, days).finish());
    }

    private static void add(
            List<Retimed> moved,
            Project project,
            StepRecord record,
            Step step,
            boolean limit,
            Optional<LocalDate> oldDay,
            Optional<LocalDate> newDay) {
        if (oldDay.isPresent() && newDay.isPresent() && !oldDay.equals(newDay)) {
            moved.add(new Retimed(
                    project.id(),
                    project.number(),
                    project.name(),
                    record.id(),
                    step.name(),
                    limit,
                    oldDay.get(),
                    newDay.get()));
        }
    }
}
