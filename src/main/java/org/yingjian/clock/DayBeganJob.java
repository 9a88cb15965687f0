package org.yingjian.clock;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yingjian.shared.BackgroundJob;

/** Real use: begins each day soon after midnight, after a start the days on which nothing ran, and repeats what failed. */
@Component
@BackgroundJob
class DayBeganJob {

    private final DayByDay clock;

    DayBeganJob(DayByDay clock) {
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    @SchedulerLock(name = "dayBegan", lockAtMostFor = "PT2H")
    void run() {
        clock.catchUp();
    }
}
