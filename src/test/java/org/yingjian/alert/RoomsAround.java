package org.yingjian.alert;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yingjian.account.Account;
import org.yingjian.account.Organisation;
import org.yingjian.account.Organisations;
import org.yingjian.account.Role;
import org.yingjian.forecast.Act;
import org.yingjian.forecast.Forecast;
import org.yingjian.forecast.Forecasts;
import org.yingjian.forecast.Light;
import org.yingjian.forecast.StepOutlook;
import org.yingjian.inspection.InspectionRound;
import org.yingjian.inspection.Inspections;
import org.yingjian.progress.EarlyStarts;
import org.yingjian.project.DraftOf;
import org.yingjian.project.Project;
import org.yingjian.project.ProjectKind;
import org.yingjian.project.Projects;
import org.yingjian.project.SchoolShare;
import org.yingjian.shared.BusinessClock;
import org.yingjian.step.OutsideHolders;
import org.yingjian.step.StepClock;
import org.yingjian.step.StepClock.StepLimit;
import org.yingjian.step.StepClocks;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;
import org.yingjian.step.Tenders;

/** The rooms around the alert room, saying what the test tells them. One county, six readers. */
abstract class RoomsAround implements BusinessClock {

    static final LocalDate MONDAY = LocalDate.of(2016, 5, 23);

    final Account office = account(1, Role.COMMISSION, "孙立", "梨树县发展和改革局", "commission", Set.of("梨树"));
    final Account education = account(2, Role.OFFICE, "冯育才", "梨树县教育局", "education", Set.of("梨树"));
    final Account officer = account(3, Role.LEADER, "包保责任人 李大川", null, null, Set.of("梨树"));
    final Account countyLeader = account(4, Role.LEADER, "王副县长", null, null, Set.of("梨树"));
    final Account cityLeader = account(5, Role.LEADER, "赵副市长", null, null, Set.of());
    final Account supervision = account(6, Role.SUPERVISION_OFFICE, "市督查室 马超", null, null, Set.of());
    final Account elsewhere = account(7, Role.LEADER, "双辽副市长", null, null, Set.of("双辽"));
    final Account contractor = account(8, Role.CONTRACTOR, "张工", "宏建公司", "contractor", Set.of());

    final List<Account> people = new ArrayList<>(
            List.of(office, education, officer, countyLeader, cityLeader, supervision, elsewhere, contractor));
    final Map<Long, Project> register = new LinkedHashMap<>();
    final Map<Long, List<Act>> acts = new HashMap<>();
    final Map<Long, Forecast> forecasts = new HashMap<>();
    final Map<Long, List<StepRecord>> records = new HashMap<>();
    final Map<Long, StepClock> legal = new HashMap<>();
    final Map<Long, Tenders.AwaitedContract> contracts = new HashMap<>();
    final Map<Long, EarlyStarts.EarlyStart> earlyStarts = new HashMap<>();
    final OutsideHolders outsideHolders = mock(OutsideHolders.class);
    LocalDate today = MONDAY;
    /** How often the whole register was read. */
    int registerReads;

    final InspectionRound round = new InspectionRound(1, "国检", false, LocalDate.of(2016, 9, 20), true, Set.of("梨树"));

    EarlyStarts early() {
        EarlyStarts early = mock(EarlyStarts.class);
        when(early.find(any()))
                .thenAnswer(call -> Optional.ofNullable(
                        earlyStarts.get(call.<Project>getArgument(0).id())));
        when(early.list(anyCollection(), any())).thenAnswer(call -> Map.copyOf(earlyStarts));
        return early;
    }

    void project(long id, String name, String wan) {
        Project equipment = DraftOf.project(ProjectKind.EQUIPMENT, "S%03d".formatted(id))
                .named(name)
                .serving(new SchoolShare("示例·青松镇第一中学", SchoolShare.Level.JUNIOR))
                .wan(wan)
                .client(Optional.of(9L))
                .contractor(Optional.of(8L))
                .officer("李大川")
                .live(id, "E11");
        register.put(id, equipment);
        records.put(id, List.of(SmallTown.open(id, "E1")));
    }

    void forecast(long id, Light light, double chance) {
        forecast(id, light, chance, Optional.empty(), chance < 0.8);
    }

    void forecast(long id, Light light, double chance, Optional<LocalDate> lastSafeDay, boolean passed) {
        StepOutlook plan = new StepOutlook(
                "E1",
                true,
                Optional.of(LocalDate.of(2016, 6, 6)),
                lastSafeDay,
                passed,
                passed ? Optional.of(LocalDate.of(2016, 7, 15)) : Optional.empty(),
                Optional.of(LocalDate.of(2016, 5, 27)),
                Math.min(1, chance + 0.2),
                Optional.empty());
        StepOutlook tender = new StepOutlook(
                "E5",
                false,
                Optional.of(LocalDate.of(2016, 7, 20)),
                Optional.empty(),
                passed,
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty());
        forecasts.put(
                id,
                new Forecast(
                        id,
                        today,
                        1,
                        light,
                        light == Light.REACHED ? Optional.empty() : Optional.of(chance),
                        Optional.of(LocalDate.of(2016, 9, 28)),
                        Optional.of(LocalDate.of(2016, 10, 12)),
                        Optional.of(light == Light.BLACK ? LocalDate.of(2016, 10, 15) : LocalDate.of(2016, 8, 15)),
                        "E11",
                        round.day(),
                        Optional.of("E1"),
                        0.3,
                        Optional.empty(),
                        List.of(plan, tender),
                        List.of()));
    }

    /** The legal limit of the project's open step stands like that. */
    void legalLimit(long projectId, StepClock.Light light, LocalDate dueOn) {
        StepClock clock = mock(StepClock.class);
        when(clock.light()).thenReturn(light);
        when(clock.dueOn()).thenReturn(Optional.of(dueOn));
        records.get(projectId).forEach(record -> legal.put(record.id(), clock));
    }

    /** The law's own clock stands still, and the procedure it waits for lasts like that. */
    void specialProcedure(long projectId, StepClock.Light light, LocalDate dueOn) {
        StepLimit limit = mock(StepLimit.class);
        when(limit.light()).thenReturn(light);
        when(limit.dueOn()).thenReturn(Optional.of(dueOn));
        StepClock clock = mock(StepClock.class);
        when(clock.light()).thenReturn(StepClock.Light.CALM);
        when(clock.specialAlarm()).thenReturn(Optional.of(limit));
        records.get(projectId).forEach(record -> legal.put(record.id(), clock));
    }

    @Override
    public LocalDate today() {
        return today;
    }

    @Override
    public LocalDateTime now() {
        return today.atTime(8, 0);
    }

    static Account account(long id, Role role, String name, String office, String kind, Set<String> counties) {
        return new Account(
                id,
                "user" + id,
                name,
                role,
                Optional.ofNullable(office)
                        .map(o ->
                                new Organisation(id, o, kind, counties.stream().findFirst())),
                counties,
                Optional.of("user" + id + "@yingjian.test"),
                false);
    }

    Projects projects() {
        Projects projects = mock(Projects.class);
        when(projects.getProject(anyLong())).thenAnswer(call -> register.get(call.<Long>getArgument(0)));
        when(projects.listAll()).thenAnswer(call -> {
            registerReads++;
            return List.copyOf(register.values());
        });
        when(projects.listByIds(anyCollection())).thenAnswer(call -> {
            Collection<Long> ids = call.getArgument(0);
            return register.values().stream().filter(p -> ids.contains(p.id())).toList();
        });
        when(projects.maySee(any(), any())).thenAnswer(call -> {
            Account account = call.getArgument(0);
            Project project = call.getArgument(1);
            return account.role() == Role.CONTRACTOR
                    ? project.organisations()
                            .contains(account.organisation().get().id())
                    : account.maySeeCounty(project.county());
        });
        return projects;
    }

    Forecasts forecasts() {
        Forecasts all = mock(Forecasts.class);
        when(all.findForecast(anyLong()))
                .thenAnswer(call -> Optional.ofNullable(forecasts.get(call.<Long>getArgument(0))));
        when(all.listAll()).thenAnswer(call -> List.copyOf(forecasts.values()));
        when(all.listForecasts(anyCollection())).thenAnswer(call -> {
            Collection<Long> ids = call.getArgument(0);
            return forecasts.values().stream()
                    .filter(f -> ids.contains(f.projectId()))
                    .collect(Collectors.toMap(Forecast::projectId, f -> f));
        });
        return all;
    }

    Tenders tenders() {
        Tenders tenders = mock(Tenders.class);
        when(tenders.findAwaitedContract(any(), anyList()))
                .thenAnswer(call -> Optional.ofNullable(
                        contracts.get(call.<Project>getArgument(0).id())));
        return tenders;
    }

    StepClocks stepClocks() {
        StepClocks clocks = mock(StepClocks.class);
        when(clocks.listClocks(anyList())).thenAnswer(call -> Map.copyOf(legal));
        return clocks;
    }

    Steps steps() {
        Steps steps = mock(Steps.class);
        when(steps.listRecords(anyCollection())).thenAnswer(call -> Map.copyOf(records));
        when(steps.getDiagram(any())).thenReturn(SmallTown.diagram());
        Optional<Long> applicant = education.organisation().map(Organisation::id);
        when(steps.findApplicant(any(), any())).thenReturn(applicant);
        when(steps.findHolder(any(), any())).thenReturn(applicant);
        return steps;
    }

    Organisations organisations() {
        Organisations organisations = mock(Organisations.class);
        when(organisations.getOrganisation(anyLong()))
                .thenReturn(office.organisation().orElseThrow());
        Organisation applicant = education.organisation().orElseThrow();
        when(organisations.getOrganisation(applicant.id())).thenReturn(applicant);
        return organisations;
    }

    Inspections inspections() {
        Inspections inspections = mock(Inspections.class);
        when(inspections.getRound(anyLong())).thenReturn(round);
        when(inspections.listRounds()).thenReturn(List.of(round));
        return inspections;
    }
}
