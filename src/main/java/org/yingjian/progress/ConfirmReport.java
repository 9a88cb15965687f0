package org.yingjian.progress;

import java.util.Optional;
import org.yingjian.account.Account;

/**
 * The second pair of eyes: supervision engineer or client confirms a milestone, or rejects it. Nobody confirms his own
 * report (质量条例37: no next step without the supervision engineer's signature).
 */
public interface ConfirmReport {

    /**
     * Confirms the milestone; it finishes its step with the milestone's date when that step is open, waits for it when it
     * is not open yet. The report's {@link Report#effect()} says what happened.
     *
     * @throws org.yingjian.shared.Problem NOT_FOUND outside the account's scope, NOT_ALLOWED, CONFLICT when already decided
     */
    Report confirm(long reportId, Optional<String> note, Account account);

    /** @throws org.yingjian.shared.Problem as {@link #confirm}; RULE when the note is missing */
    Report reject(long reportId, String note, Account account);
}
