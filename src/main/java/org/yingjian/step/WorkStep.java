package org.yingjian.step;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.yingjian.account.Account;

/** The smaller acts on an open step, and the correction of a finished one. Refusals as in {@link CompleteStep}. */
public interface WorkStep {

    /** 本项目无需办理: passes the step with a reason. */
    void declareNotNeeded(long recordId, LocalDate on, String reason, Account account);

    /** 转办 to a colleague of the same office. */
    void handOver(long recordId, long toAccountId, Account account);

    /** Keeps dated facts of a step still open, for example the day the notice went out; waiting timers follow. */
    void recordFacts(long recordId, Map<String, String> fields, Account account);

    /** 更正 of a finished step: the old record stays, marked superseded. */
    default void correct(long recordId, LocalDate newDate, Map<String, String> fields, String reason, Account account) {
        correct(recordId, newDate, fields, CorrectionCode.OTHER, reason, account);
    }

    /** The same with the reason in a word that can be counted. */
    void correct(
            long recordId,
            LocalDate newDate,
            Map<String, String> fields,
            CorrectionCode code,
            String reason,
            Account account);

    /** Why the record took the place of another. */
    Optional<CorrectionCode> findCorrectionCode(long recordId);

    /** Why a finished step is corrected. */
    enum CorrectionCode {
        /** 录入笔误. */
        TYPING,
        /** 后来查到原件. */
        PAPER_FOUND,
        /** 发文单位更改了文件. */
        PAPER_CHANGED,
        /** 代录有误,本单位更正. */
        ENTERED_BY_OTHERS,
        /** 其他. */
        OTHER
    }
}
