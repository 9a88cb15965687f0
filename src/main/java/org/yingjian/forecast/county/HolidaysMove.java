package org.yingjian.forecast.county;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yingjian.forecast.Forecasts;
import org.yingjian.project.Projects;
import org.yingjian.step.HolidaysAnnounced;

/** Other holidays move every forecast, not only those of steps whose clock runs. */
@Component
class HolidaysMove {

    private final Forecasts forecasts;
    private final Projects projects;
    private final LiveProjects live;
    private final int inRequest;
    private final ExecutorService behind = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "forecasts-after-holidays");
        thread.setDaemon(true);
        return thread;
    });

    /** @param inRequest so many are forecast within the request; more behind it, so that nobody waits some seconds */
    HolidaysMove(
            Forecasts forecasts,
            Projects projects,
            LiveProjects live,
            @Value("${yingjian.forecast.in-request:200}") int inRequest) {
        this.forecasts = forecasts;
        this.projects = projects;
        this.live = live;
        this.inRequest = inRequest;
    }

    @EventListener
    void on(HolidaysAnnounced announced) {
        live.forget();
        if (projects.listAll().size() <= inRequest) {
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
