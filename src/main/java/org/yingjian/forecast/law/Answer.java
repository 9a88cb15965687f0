package org.yingjian.forecast.law;

import java.time.LocalDate;

/**
 * @param onTime P(ends by the planned finish, given that it runs on the day asked), NaN without a planned finish
 * @param p50 first day by which it has ended with a chance of 50 %
 * @param p80 the same with 80 %
 * @param lack what was never seen, so that the answer is wider
 */
public record Answer(String id, double onTime, LocalDate p50, LocalDate p80, Lack lack) {

    /** What the history did not hold on the day asked. */
    public enum Lack {
        NOTHING,
        KIND,
        STEP
    }
}
