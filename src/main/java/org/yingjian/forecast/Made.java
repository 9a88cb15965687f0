package org.yingjian.forecast;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A forecast as it was made.
 *
 * @param placed where the project stands, empty without a computed chance
 * @param plannedOn day when everything takes its plan
 * @param meanOn mean day of the finish
 */
record Made(Forecast forecast, Optional<Placed> placed, Optional<LocalDate> plannedOn, Optional<LocalDate> meanOn) {

    /** Under laws no other project shares. */
    boolean isAlone() {
        return placed.map(p -> p.road().own().isAlone()).orElse(false);
    }

    static Made plain(Forecast forecast) {
        return new Made(forecast, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Made withForecast(Forecast other) {
        return new Made(other, placed, plannedOn, meanOn);
    }
}
