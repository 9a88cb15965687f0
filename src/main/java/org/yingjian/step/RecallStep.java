package org.yingjian.step;

import org.yingjian.account.Account;

/** 撤回: takes a finish back while nobody has begun with what it opened. */
public interface RecallStep {

    /** Whether {@link #recall} would find nothing begun. */
    boolean mayRecall(long recordId, Account account);

    /**
     * The step is open again with all it had before its finish; a copy of the finish stays on record. What it had opened is
     * closed again, in the diagram, too.
     *
     * @throws org.yingjian.shared.Problem RULE without reason; CONFLICT when the step is not the last that was finished, the
     *     next one has been touched, or the project is done: then only a correction helps; NOT_ALLOWED when the step is not
     *     the account's
     */
    void recall(long recordId, String reason, Account account);
}
