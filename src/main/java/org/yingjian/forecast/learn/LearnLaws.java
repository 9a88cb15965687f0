package org.yingjian.forecast.learn;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yingjian.calendar.WorkCalendar;
import org.yingjian.progress.Report;
import org.yingjian.progress.Reports;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.BusinessClock;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;

/**
 * Learns the laws from the register. They stand until somebody learns anew ({@link RelearnLaws}), so that a change of a forecast
 * is an event's or the day's.
 */
@Component
public class LearnLaws {

    private static final Logger log = LoggerFactory.getLogger(LearnLaws.class);
    private static final int AT_ONCE = 500;
    private static final int DAYS_OF_WEEK = 7;

    private final Durations durations;
    private final Projects projects;
    private final Steps steps;
    private final Reports reports;
    private final WorkCalendar calendar;
    private final BusinessClock clock;
    private final TransactionTemplate reading;
    private final boolean on;

    LearnLaws(
            Durations durations,
            Projects projects,
            Steps steps,
            Reports reports,
            WorkCalendar calendar,
            BusinessClock clock,
            PlatformTransactionManager transactions,
            @Value("${yingjian.forecast.learn:true}") boolean on) {
        this.durations = durations;
        this.projects = projects;
        this.steps = steps;
        this.reports = reports;
        this.calendar = calendar;
        this.clock = clock;
        this.on = on;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /** Before a forecast: learns when nothing was learned yet, or when the Monday's turn was missed for a week. */
    public synchronized void ready() {
        Lessons known = durations.lessons();
        if (known.steps().isEmpty() || known.learnedOn().isBefore(monday().minusDays(DAYS_OF_WEEK))) {
            anew();
        }
    }

    /** Nothing was learned since Monday. */
    synchronized boolean isDue() {
        Lessons known = durations.lessons();
        return known.learnedOn() == null || known.learnedOn().isBefore(monday());
    }

    /** @return false when learning is switched off */
    synchronized boolean anew() {
        if (on) {
            durations.teach(learn(projects.listAll(), clock.today()));
        }
        return on;
    }

    public Lessons learn(List<Project> all, LocalDate today) {
        long begin = System.nanoTime();
        CollectLessons collect = new CollectLessons(durations, calendar, today);
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            List<Project> some = all.subList(i, Math.min(all.size(), i + AT_ONCE)).stream()
                    .filter(p -> p.status() != Project.Status.WITHDRAWN)
                    .toList();
            reading.executeWithoutResult(status -> collect(some, collect));
        }
        Lessons lessons = collect.lessons();
        log.info("laws of {} steps learned in {} ms", lessons.steps().size(), (System.nanoTime() - begin) / 1_000_000);
        return lessons;
    }

    private void collect(List<Project> some, CollectLessons collect) {
        Map<Long, List<StepRecord>> records =
                steps.listRecords(some.stream().map(Project::id).toList());
        List<Project> told = some.stream()
                .filter(p -> records.getOrDefault(p.id(), List.of()).stream().anyMatch(TimedPart::isKnown))
                .toList();
        Map<Long, Map<String, Object>> roads = steps.roadVariables(told);
        Map<Long, List<Report>> fromSite =
                reports.listCounting(told.stream().map(Project::id).toList());
        Map<Long, Project> byId = told.stream().collect(Collectors.toMap(Project::id, p -> p));
        byId.values().stream()
                .sorted(java.util.Comparator.comparing(Project::id))
                .forEach(p -> {
                    Map<String, Object> road = roads.getOrDefault(p.id(), Map.of());
                    collect.add(p, steps.getDiagram(p), road, records.get(p.id()));
                    collect.addStops(p, road, fromSite.getOrDefault(p.id(), List.of()));
                });
    }

    private LocalDate monday() {
        LocalDate day = clock.today();
        return day.minusDays(day.getDayOfWeek().getValue() - 1L);
    }
}
