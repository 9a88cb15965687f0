package org.yingjian.web.forecast;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yingjian.forecast.Act;
import org.yingjian.forecast.Basis;
import org.yingjian.forecast.Forecast;
import org.yingjian.forecast.Waterfall;
import org.yingjian.forecast.WhatIf;

/** What the forecast's REST calls take and give. */
final class WhyJson {

    private WhyJson() {}

    /**
     * @param acts what would gain most, best first; empty for a green light
     * @param basis what it rests on, with both bounds where it has any; empty without a computed chance
     */
    record ForecastWithActs(@JsonUnwrapped Forecast forecast, List<ActInWords> acts, Optional<Basis> basis) {}

    /** @param text the act in the reader's language */
    record ActInWords(@JsonUnwrapped Act act, String text) {}

    /** @param text the sums in the reader's language: 71 → 52 %: … −14, … −2 */
    record Change(@JsonUnwrapped Waterfall change, String text) {}

    /** @param said the assumptions in the reader's language */
    public record Supposed(@JsonUnwrapped WhatIf.Answer answer, List<String> said) {}

    /**
     * Every part may be left out.
     *
     * @param deadline another inspection day
     * @param step open step …
     * @param finishedOn … finished on this day
     * @param method open, invited, negotiation, consultation, inquiry, single, self
     */
    record Ask(
            LocalDate deadline,
            String step,
            LocalDate finishedOn,
            String method,
            boolean greenChannel,
            boolean winterWorks) {
        WhatIf.Ask toAsk() {
            return new WhatIf.Ask(
                    Optional.ofNullable(deadline),
                    given(step),
                    Optional.ofNullable(finishedOn),
                    given(method),
                    greenChannel,
                    winterWorks);
        }

        private static Optional<String> given(String text) {
            return Optional.ofNullable(text).filter(t -> !t.isBlank());
        }
    }
}
