package org.yingjian.procurement;

import java.time.LocalDate;

/**
 * The shortest lawful time between notice and opening, and from opening to award.
 *
 * @param days length from notice to opening
 * @param working working days rather than calendar days
 * @param article the law, in Chinese, as shown to the user
 * @param firstDay first lawful day of opening when the notice went out on the day asked for
 * @param publicityDays how long candidates or results must be published after opening, 0 for none
 * @param publicityWorking the publicity counts working days rather than calendar days
 * @param firstAward first lawful day of the award when bids are opened on {@code firstDay} and candidates published the same day
 */
public record MinimumWait(
        int days,
        boolean working,
        String article,
        LocalDate firstDay,
        int publicityDays,
        boolean publicityWorking,
        LocalDate firstAward) {}
