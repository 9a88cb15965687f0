package org.yingjian.forecast.make;

import java.time.LocalDate;
import java.util.Optional;
import org.yingjian.forecast.Forecast;

/**
 * A forecast as it was made.
 *
 * @param placed where the project stands, empty without a computed chance
 * @param plannedOn day when everything takes its plan
 * @param meanOn mean day of the finish
 */
public record MadeForecast(
        Forecast forecast, Optional<PlacedProject> placed, Optional<LocalDate> plannedOn, Optional<LocalDate> meanOn) {

    /** Under laws no other project shares. */
    public boolean isAlone() {
        return placed.map(p -> p.road().own().isAlone()).orElse(false);
    }

    static MadeForecast plain(Forecast forecast) {
        return new MadeForecast(forecast, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public MadeForecast withForecast(Forecast other) {
        return new MadeForecast(other, placed, plannedOn, meanOn);
    }
}
