package org.yingjian.forecast.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yingjian.forecast.core.Unforecastable;
import org.yingjian.forecast.facts.GatherFacts;
import org.yingjian.forecast.facts.ProjectFacts;
import org.yingjian.forecast.learn.Durations;
import org.yingjian.forecast.make.MakeForecast;
import org.yingjian.forecast.make.PlacedProject;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.BusinessClock;

/** The live projects of a county or of the city, placed on their roads. */
@Component
class LiveProjects {

    private final Projects projects;
    private final GatherFacts gather;
    private final MakeForecast make;
    private final Durations durations;
    private final BusinessClock clock;
    private final TransactionTemplate reading;
    private final AtomicInteger calendar = new AtomicInteger();

    LiveProjects(
            Projects projects,
            GatherFacts gather,
            MakeForecast make,
            Durations durations,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.projects = projects;
        this.gather = gather;
        this.make = make;
        this.durations = durations;
        this.clock = clock;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /** @param withoutForecast live projects no forecast can be made for */
    record Found(List<PlacedProject> placed, int withoutForecast) {}

    /** What a result depends on: as long as the stamp is the same, so is the result. */
    record Stamp(LocalDate today, int calendar, int laws, List<Long> idsAndVersions) {}

    List<Project> list(Optional<String> county) {
        return projects.listAll().stream()
                .filter(p -> p.status() == Project.Status.LIVE)
                .filter(p -> county.isEmpty() || county.get().equals(p.county()))
                .toList();
    }

    Stamp stamp(List<Project> live) {
        List<Long> all = new ArrayList<>();
        live.forEach(p -> {
            all.add(p.id());
            all.add(p.version());
        });
        return new Stamp(clock.today(), calendar.get(), durations.edition(), all);
    }

    /** What was worked out under other holidays no longer holds. */
    void forget() {
        calendar.incrementAndGet();
    }

    LocalDate today() {
        return clock.today();
    }

    Found place(List<Project> live) {
        List<ProjectFacts> facts = reading.execute(
                status -> gather.of(live.stream().map(Project::id).toList()));
        List<PlacedProject> placed = new ArrayList<>();
        int without = 0;
        for (ProjectFacts f : facts) {
            try {
                make.place(f).ifPresent(placed::add);
                without += f.run().isEmpty() ? 1 : 0;
            } catch (Unforecastable | IllegalStateException fault) {
                without++;
            }
        }
        return new Found(placed, without);
    }
}
