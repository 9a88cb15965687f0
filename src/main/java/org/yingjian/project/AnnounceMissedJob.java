package org.yingjian.project;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yingjian.shared.BackgroundJob;

/** The safety net of {@link ProjectChanged}: what a {@link ProjectListener} missed two minutes ago is told again. */
@Component
@BackgroundJob
class AnnounceMissedJob {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ChangingProject changes;
    private final Clock wall;

    AnnounceMissedJob(ChangingProject changes, Clock wall) {
        this.changes = changes;
        this.wall = wall;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    @SchedulerLock(name = "announceMissedChanges", lockAtMostFor = "PT10M")
    void run() {
        changes.announceMissed(LocalDateTime.now(wall).minus(PATIENCE));
    }
}
