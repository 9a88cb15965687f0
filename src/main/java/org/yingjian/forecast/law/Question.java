package org.yingjian.forecast.law;

import java.time.LocalDate;

/**
 * Asks when a step ends that is under way on a day.
 *
 * @param step the case as known on that day; its finish is not looked at
 * @param asOf the day; nothing known later is used
 */
public record Question(String id, LocalDate asOf, Case step) {}
