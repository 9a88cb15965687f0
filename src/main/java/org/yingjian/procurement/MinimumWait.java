package org.yingjian.procurement;

import java.time.LocalDate;

/**
 * The shortest lawful time between notice and opening.
 *
 * @param days length
 * @param working working days rather than calendar days
 * @param article the law, in Chinese, as shown to the user
 * @param firstDay first lawful day of opening when the notice went out on the day asked for
 */
public record MinimumWait(int days, boolean working, String article, LocalDate firstDay) {}
