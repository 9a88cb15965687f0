package org.yingjian.forecast.learn;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.yingjian.clock.NightlyWork;
import org.yingjian.forecast.Forecasts;

/**
 * Learns between two rounds of forecasts, each Monday and on demand: so the diary tells what the day changed from what the new
 * laws changed.
 */
@Component
class RelearnLaws implements NightlyWork {

    private final LearnLaws learn;
    private final Forecasts forecasts;

    RelearnLaws(LearnLaws learn, Forecasts forecasts) {
        this.learn = learn;
        this.forecasts = forecasts;
    }

    @Override
    public Phase phase() {
        return Phase.LAWS;
    }

    @Override
    public void dayBegan(LocalDate day) {
        if (learn.isDue()) {
            forecastsOfToday();
        }
    }

    /** The day's forecasts exist already. */
    synchronized void forecastsOfToday() {
        if (learn.anew()) {
            forecasts.refreshAll();
        }
    }

    synchronized void onDemand() {
        forecasts.refreshAll();
        forecastsOfToday();
    }
}
