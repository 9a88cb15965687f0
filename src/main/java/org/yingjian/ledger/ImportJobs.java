package org.yingjian.ledger;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yingjian.account.Account;

/** Reading imports, and the form to fill in. */
public interface ImportJobs {

    /** @throws org.yingjian.shared.Problem NOT_FOUND for an unknown id */
    ImportJob getImport(long id);

    /** @throws org.yingjian.shared.Problem NOT_FOUND for an unknown id or one that is not open to the account */
    ImportJob getImport(long id, Account account);

    /** The import this process is running now, without its faults and warnings. */
    Optional<ImportJob> findRunning();

    /** The latest imports, newest first, without their faults and warnings. */
    List<ImportJob> listLatest(int limit);

    /** A fault as one sentence: 第 12 行「立项批复」:「2016.2.30」不是有效日期… */
    String sentence(RowFault fault, Locale locale);

    /** An empty ledger with all headings and one example row, CSV in UTF-8 with byte order mark. */
    byte[] template();
}
