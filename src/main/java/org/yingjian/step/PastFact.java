package org.yingjian.step;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What a ledger says about one step of a project.
 *
 * @param stepId step id (N13), one covered by a collapsed step is fine
 * @param what what the ledger says
 * @param on the date on the paper, empty for 日期不详
 * @param fields further dated facts and numbers, field id → text
 * @param reason reason for not needed, or a remark
 */
public record PastFact(
        String stepId, What what, Optional<LocalDate> on, Map<String, String> fields, Optional<String> reason) {

    public enum What {
        FINISHED,
        /** 免: not needed for this project. */
        NOT_NEEDED,
        /** Ended without success on that day (failed tender, returned drawings); further facts of the step follow. */
        UNSUCCESSFUL,
        /** Opened on that day and still open. */
        OPENED
    }
}
