package org.yingjian.ledger;

import org.yingjian.account.Account;
import org.yingjian.shared.Actor;

/**
 * Takes a ledger in: every row checked first, then all rows or none. Format: {@code src/docs/ledger.md}; files of at most
 * 20 MB, CSV (UTF-8 or GB18030) or XLSX, told by content.
 */
public interface ImportLedger {

    /**
     * Begins in the background and answers at once; see {@link ImportJobs} for how far it is.
     *
     * @return id of the import
     * @throws org.yingjian.shared.Problem NOT_ALLOWED unless administrator or commission; RULE for a file too large;
     *     CONFLICT while another import runs
     */
    long start(String fileName, byte[] content, Account account);

    /** The same in the caller's thread, for the command line and the first start; may enter projects of every county. */
    ImportJob run(String fileName, byte[] content, Actor actor);
}
