package org.yingjian.step;

import org.yingjian.account.Account;

/** 撤回: takes a finish back while nobody has begun with what it opened. */
public interface RecallStep {

    /** Whether {@link #recall} would find nothing begun. */
    boolean mayRecall(long recordId, Account account);

    /**
     * The step is open again with all it had before its finish; a copy of the finish stays on record. What it had opened is
     * closed again, what it had closed by leading back to an earlier stage is open again, a project it had ended goes on; in
     * the diagram, too. An event that ended the round is struck out. A finish on paper the diagram has not come to is struck
     * out and nothing else moves.
     *
     * @throws org.yingjian.shared.Problem RULE without reason; CONFLICT when anything is on record of a step it opened, or the
     *     project was entered as built long ago and runs on no diagram: the message names it, and a correction helps;
     *     NOT_ALLOWED when the step is not the account's
     */
    void recall(long recordId, String reason, Account account);
}
