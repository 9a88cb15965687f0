package org.yingjian.audit;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chains the rows committed since the last time. A row committed late gets the next number, whatever its id: the chain runs in
 * the order of commits and no command waits for another.
 */
@Component
class SealAudit {

    private static final int PORTION = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SealAudit(JdbcClient jdbc, PlatformTransactionManager manager) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(manager);
    }

    /** @return how many rows were sealed */
    synchronized int sealAll() {
        int sealed = 0;
        int portion;
        do {
            portion = transaction.execute(status -> sealPortion());
            sealed += portion;
        } while (portion == PORTION);
        return sealed;
    }

    private int sealPortion() {
        List<Chain.Row> rows = jdbc.sql("select * from audit_entry where seal_number is null order by id limit ?")
                .param(PORTION)
                .query(Chain.Row.class)
                .list();
        if (rows.isEmpty()) {
            return 0;
        }
        Tip tip = jdbc.sql("select seal_number, seal from audit_entry where seal_number is not null"
                        + " order by seal_number desc limit 1")
                .query(Tip.class)
                .optional()
                .orElse(new Tip(0, Chain.START));
        for (Chain.Row row : rows) {
            long number = tip.sealNumber() + 1;
            String seal = Chain.seal(tip.seal(), number, row);
            // A second sealer would break the unique number and roll back, never fork the chain.
            jdbc.sql("update audit_entry set seal_number = ?, seal = ? where id = ?")
                    .params(number, seal, row.id())
                    .update();
            tip = new Tip(number, seal);
        }
        return rows.size();
    }

    private record Tip(long sealNumber, String seal) {}
}
