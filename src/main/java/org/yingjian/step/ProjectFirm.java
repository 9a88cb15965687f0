package org.yingjian.step;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * How a firm came to build or supply a project.
 *
 * @param id in order of entry; the latest of a project stands
 * @param projectId project
 * @param organisation the firm
 * @param replaced who stood there before
 * @param origin from an award, or put right by hand
 * @param reason why it was put right
 * @param enteredAt business date and time of the entry
 * @param enteredBy who typed it
 */
public record ProjectFirm(
        long id,
        long projectId,
        long organisation,
        Optional<Long> replaced,
        Origin origin,
        Optional<String> reason,
        LocalDateTime enteredAt,
        String enteredBy) {

    public enum Origin {
        /** 中标(成交)结果. */
        AWARD,
        /** 更正. */
        CORRECTION
    }
}
