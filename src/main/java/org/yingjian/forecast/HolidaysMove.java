package org.yingjian.forecast;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yingjian.project.Projects;
import org.yingjian.step.HolidaysAnnounced;

/** Other holidays move every forecast, not only those of steps whose clock runs. */
@Component
class HolidaysMove {

    /** So many are forecast within the request; more are forecast behind it, so that nobody waits longer than some seconds. */
    private static final int IN_REQUEST = 200;

    private final Forecasts forecasts;
    private final Projects projects;
    private final LiveProjects live;
    private final ExecutorService behind = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "forecasts-after-holidays");
        thread.setDaemon(true);
        return thread;
    });

    HolidaysMove(Forecasts forecasts, Projects projects, LiveProjects live) {
        this.forecasts = forecasts;
        this.projects = projects;
        this.live = live;
    }

    @EventListener
    void on(HolidaysAnnounced announced) {
        live.forget();
        if (projects.listAll().size() <= IN_REQUEST) {
            forecasts.refreshAll();
        } else {
            behind.execute(forecasts::refreshAll);
        }
    }

    @PreDestroy
    void stop() {
        behind.shutdownNow();
    }
}
