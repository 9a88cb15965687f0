package org.yingjian.alert;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yingjian.calendar.Workdays;
import org.yingjian.clock.NightlyWork;
import org.yingjian.clock.OneByOne;
import org.yingjian.clock.Unfinished;
import org.yingjian.forecast.Forecast;
import org.yingjian.forecast.Forecasts;
import org.yingjian.forecast.LightChanged;
import org.yingjian.forecast.LightsChanged;
import org.yingjian.progress.EarlyStarts;
import org.yingjian.progress.EarlyStarts.EarlyStart;
import org.yingjian.project.Project;
import org.yingjian.project.ProjectChanged;
import org.yingjian.project.ProjectListener;
import org.yingjian.project.Projects;
import org.yingjian.shared.BusinessClock;
import org.yingjian.step.StepClock;
import org.yingjian.step.StepClocks;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;
import org.yingjian.step.Tenders;

/** Every morning everything; within the day an urgent change to its office. */
@Component
class KeepingWatch implements KeepWatch, ProjectListener, NightlyWork {

    private static final Logger LOG = LoggerFactory.getLogger(KeepingWatch.class);

    private final Projects projects;
    private final Forecasts forecasts;
    private final Steps steps;
    private final StepClocks clocks;
    private final Tenders tenders;
    private final EarlyStarts earlyStarts;
    private final AlertCauses causes;
    private final TellPeople tell;
    private final BusinessClock clock;
    private final Watch watch;

    KeepingWatch(
            Projects projects,
            Forecasts forecasts,
            Steps steps,
            StepClocks clocks,
            Tenders tenders,
            EarlyStarts earlyStarts,
            AlertCauses causes,
            TellPeople tell,
            BusinessClock clock,
            Workdays workdays) {
        this.projects = projects;
        this.forecasts = forecasts;
        this.steps = steps;
        this.clocks = clocks;
        this.tenders = tenders;
        this.earlyStarts = earlyStarts;
        this.causes = causes;
        this.tell = tell;
        this.clock = clock;
        this.watch = new Watch(workdays);
    }

    @Override
    public Phase phase() {
        return Phase.ALERTS;
    }

    @Override
    public Turn turn() {
        return Turn.ALERT;
    }

    /** What was told stays told though some could not be. */
    @Override
    @Transactional(noRollbackFor = Unfinished.class)
    public void dayBegan(LocalDate day) {
        lookAround(new OneByOne("watch")).end();
    }

    @Override
    @Transactional
    public void lookAround() {
        lookAround(new OneByOne("watch"));
    }

    private OneByOne lookAround(OneByOne each) {
        Set<Long> ids = projects.listAll().stream()
                .filter(project -> project.status() == Project.Status.LIVE || project.status() == Project.Status.DONE)
                .map(Project::id)
                .collect(Collectors.toSet());
        if (!ids.isEmpty()) {
            look(ids, each);
            tell.tellEveryone(each);
        }
        return each;
    }

    public boolean isWatching() {
        return causes.isWatching();
    }

    /** Before the baseline nothing is told, after it an urgent change goes to its office at once. */
    @EventListener
    @Transactional
    public void lightsChanged(LightsChanged event) {
        if (causes.isWatching()) {
            look(
                    event.changes().stream().map(LightChanged::projectId).collect(Collectors.toSet()),
                    new OneByOne("lights that moved"));
            tell.tellOffices();
        }
    }

    /** Works begun without permit are heard of at once by who grants it and who builds. */
    @Override
    @Transactional
    public void projectChanged(ProjectChanged event) {
        if (!causes.isWatching()) {
            return;
        }
        Project project = projects.getProject(event.projectId());
        Optional<AlertCause> early = earlyStarts
                .find(project)
                .flatMap(start -> forecasts
                        .findForecast(project.id())
                        .filter(now -> isAfterEvent(now, project))
                        .flatMap(now -> LegalWatch.early(now, start, clock.today())));
        if (early.isPresent() && causes.keep(early.get(), false)) {
            tell.tellOffices();
        }
    }

    /** Lights that moved are told as {@link LightsChanged}, the rest of an import in the morning. */
    @Override
    public void projectsChanged(List<ProjectChanged> changes) {}

    /** A letter never carries light and chance from before what it tells; the change is announced again with its forecast. */
    private static boolean isAfterEvent(Forecast forecast, Project project) {
        return forecast.projectVersion() >= project.version();
    }

    /** Together, else each for itself: looking twice at one project keeps nothing twice. */
    private void look(Set<Long> ids, OneByOne each) {
        boolean first = !causes.isWatching();
        try {
            look(ids, first);
        } catch (RuntimeException together) {
            LOG.warn("{} projects looked at together: failed, each is looked at for itself", ids.size(), together);
            projects.listByIds(ids).forEach(one -> each.attempt(one.number(), () -> look(Set.of(one.id()), first)));
        }
    }

    private void look(Set<Long> ids, boolean first) {
        LocalDate today = clock.today();
        Map<Long, Forecast> now = forecasts.listForecasts(ids);
        Map<Long, LastSeen> seen = causes.listSeen(ids);
        Map<Long, List<StepRecord>> records = steps.listRecords(ids);
        Map<Long, StepClock> legal = clocks.listClocks(records.values().stream()
                .flatMap(List::stream)
                .filter(StepRecord::isOpen)
                .toList());
        List<Project> looked = projects.listByIds(ids);
        Map<Long, Project> standing = looked.stream().collect(Collectors.toMap(Project::id, project -> project));
        Map<Long, Tenders.AwaitedContract> contracts = contracts(looked, records);
        Map<Long, EarlyStart> early = earlyStarts.list(looked, records);
        int found = 0;
        for (Forecast forecast : now.values()) {
            long id = forecast.projectId();
            Optional<LastSeen> before = Optional.ofNullable(seen.get(id));
            Map<String, Integer> rounds = rounds(records.getOrDefault(id, List.of()));
            List<AlertCause> changes = first ? List.of() : watch.compare(before, forecast, rounds, today);
            boolean told = false;
            for (AlertCause change : changes) {
                told |= causes.keep(change, told);
            }
            for (AlertCause limit : limits(forecast, records.getOrDefault(id, List.of()), legal, contracts)) {
                causes.keep(limit, first);
            }
            Optional.ofNullable(early.get(id))
                    .filter(start -> isAfterEvent(forecast, standing.get(id)))
                    .flatMap(start -> LegalWatch.early(forecast, start, today))
                    .ifPresent(start -> causes.keep(start, first));
            found += told ? 1 : 0;
            causes.remember(id, watch.remember(before, forecast, rounds, told), today);
        }
        LOG.debug("{}: {} projects looked at, {} with a change", today, now.size(), found);
    }

    private Map<Long, Tenders.AwaitedContract> contracts(List<Project> looked, Map<Long, List<StepRecord>> records) {
        Map<Long, Tenders.AwaitedContract> contracts = new HashMap<>();
        for (Project project : looked) {
            tenders.findAwaitedContract(project, records.getOrDefault(project.id(), List.of()))
                    .ifPresent(contract -> contracts.put(project.id(), contract));
        }
        return contracts;
    }

    /** The time to sign is counted by the purchase, which knows its standstills; the clock of that step is not told beside it. */
    private List<AlertCause> limits(
            Forecast now,
            List<StepRecord> records,
            Map<Long, StepClock> legal,
            Map<Long, Tenders.AwaitedContract> contracts) {
        LocalDate today = clock.today();
        List<AlertCause> limits = LegalWatch.compare(now, records, legal, today);
        Optional<Tenders.AwaitedContract> contract = Optional.ofNullable(contracts.get(now.projectId()));
        contract.ifPresent(awaited -> {
            limits.removeIf(limit -> limit.stepId().equals(Optional.of(awaited.stepId()))
                    && limit.trigger().isOfStep());
            LegalWatch.contract(now, awaited, today).ifPresent(limits::add);
        });
        return limits;
    }

    private static Map<String, Integer> rounds(List<StepRecord> records) {
        Map<String, Integer> rounds = new HashMap<>();
        records.stream().filter(StepRecord::isOpen).forEach(record -> rounds.put(record.stepId(), record.round()));
        return rounds;
    }
}
