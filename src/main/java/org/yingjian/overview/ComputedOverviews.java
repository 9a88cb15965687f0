package org.yingjian.overview;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.forecast.Light;
import org.yingjian.inspection.Inspections;
import org.yingjian.overview.Overview.Count;
import org.yingjian.overview.Overview.Countdown;
import org.yingjian.overview.Overview.CountyRow;
import org.yingjian.overview.Overview.Queue;
import org.yingjian.overview.Overview.SafeDay;
import org.yingjian.overview.ProjectLine.Standing;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.project.SchoolShare;
import org.yingjian.shared.BusinessClock;

@Component
class ComputedOverviews implements Overviews {

    private static final int SHOWN = 12;

    /** A school is as ready as the worst of its projects. */
    private static final List<Light> WORST_FIRST =
            List.of(Light.BLACK, Light.RED, Light.YELLOW, Light.NONE, Light.GREEN, Light.REACHED);

    private static final Set<Light> WORRYING = Set.of(Light.BLACK, Light.RED, Light.YELLOW);

    private final Projects projects;
    private final ProjectLines lines;
    private final Inspections inspections;
    private final BusinessClock clock;

    ComputedOverviews(Projects projects, ProjectLines lines, Inspections inspections, BusinessClock clock) {
        this.projects = projects;
        this.lines = lines;
        this.inspections = inspections;
        this.clock = clock;
    }

    @Override
    public Overview getOverview(Account account) {
        List<Project> visible = projects.listVisible(account).stream()
                .filter(p -> p.status() != Project.Status.WITHDRAWN)
                .toList();
        Map<Long, Light> lights = lines.lights(visible);
        List<ProjectLine> live = lines.listLines(visible.stream()
                .filter(p -> lights.get(p.id()) != Light.REACHED)
                .toList());
        Map<String, List<Project>> byCounty = visible.stream()
                .collect(Collectors.groupingBy(Project::county, LinkedHashMap::new, Collectors.toList()));
        List<CountyRow> rows = byCounty.entrySet().stream()
                .map(e -> row(e.getKey(), e.getValue(), lights))
                .toList();
        return new Overview(
                clock.today(),
                countdowns(byCounty.keySet()),
                rows,
                row("", visible, lights),
                worst(live),
                safeDays(live),
                queues(live));
    }

    private List<Countdown> countdowns(Set<String> counties) {
        LocalDate today = clock.today();
        return inspections.listRounds().stream()
                .filter(r -> !r.day().isBefore(today))
                .filter(r -> r.counties().stream().anyMatch(counties::contains))
                .sorted(Comparator.comparing(r -> r.day()))
                .map(r -> new Countdown(
                        r.name(), r.day(), r.confirmed(), r.recheck(), ChronoUnit.DAYS.between(today, r.day())))
                .toList();
    }

    private static CountyRow row(String county, List<Project> some, Map<Long, Light> lights) {
        Map<Light, Integer> projectCount = new EnumMap<>(Light.class);
        Map<String, Light> schools = new HashMap<>();
        for (Project project : some) {
            Light light = lights.get(project.id());
            projectCount.merge(light, 1, Integer::sum);
            for (SchoolShare school : project.draft().schools()) {
                schools.merge(project.county() + " " + school.name(), light, ComputedOverviews::worse);
            }
        }
        Map<Light, Count> counts = new EnumMap<>(Light.class);
        for (Light light : Light.values()) {
            int inSchools =
                    (int) schools.values().stream().filter(l -> l == light).count();
            counts.put(light, new Count(projectCount.getOrDefault(light, 0), inSchools));
        }
        int live = some.size() - projectCount.getOrDefault(Light.REACHED, 0);
        return new CountyRow(county, counts, some.size(), live, schools.size());
    }

    private static Light worse(Light a, Light b) {
        return WORST_FIRST.indexOf(a) < WORST_FIRST.indexOf(b) ? a : b;
    }

    private static List<ProjectLine> worst(List<ProjectLine> live) {
        return live.stream()
                .filter(l -> WORRYING.contains(l.light()))
                .sorted(Comparator.<ProjectLine>comparingInt(l -> WORST_FIRST.indexOf(l.light()))
                        .thenComparingDouble(l -> l.chance().orElse(0.0))
                        .thenComparing(l -> l.project().number()))
                .limit(SHOWN)
                .toList();
    }

    private List<SafeDay> safeDays(List<ProjectLine> live) {
        LocalDate today = clock.today();
        List<SafeDay> coming = new ArrayList<>();
        for (ProjectLine line : live) {
            for (Standing step : line.open()) {
                step.lastSafeDay()
                        .filter(day -> !step.lastSafePassed() && !day.isBefore(today))
                        .ifPresent(day -> coming.add(new SafeDay(line, step, ChronoUnit.DAYS.between(today, day))));
            }
        }
        coming.sort(Comparator.comparingLong(SafeDay::daysLeft)
                .thenComparing(s -> s.line().project().number()));
        return coming.stream().limit(SHOWN).toList();
    }

    private static List<Queue> queues(List<ProjectLine> live) {
        Map<String, List<Standing>> byHolder =
                live.stream().flatMap(l -> l.open().stream()).collect(Collectors.groupingBy(Standing::holder));
        return byHolder.entrySet().stream()
                .map(e -> new Queue(
                        e.getKey(),
                        e.getValue().size(),
                        (int) e.getValue().stream()
                                .filter(Standing::lastSafePassed)
                                .count(),
                        e.getValue().stream()
                                .map(s -> s.openedOn().orElse(null))
                                .filter(Objects::nonNull)
                                .min(Comparator.naturalOrder())
                                .orElse(null)))
                .sorted(Comparator.comparingInt(Queue::behind)
                        .thenComparingInt(Queue::steps)
                        .reversed()
                        .thenComparing(Queue::holder))
                .limit(SHOWN)
                .toList();
    }
}
