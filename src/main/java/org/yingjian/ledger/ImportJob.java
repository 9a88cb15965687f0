package org.yingjian.ledger;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.yingjian.account.Account;

/**
 * One import and how far it is.
 *
 * @param id import id
 * @param fileName name of the file
 * @param startedBy name and office of who started it
 * @param startedAt business date with the time of day, Asia/Shanghai
 * @param endedAt wall time, empty while it runs
 * @param state where it stands
 * @param rows rows of the file, 0 until read
 * @param done rows written so far, then, while {@link State#FORECASTING}, rows seen through to their
 *     forecast; kept outside the import's transaction
 * @param added projects entered
 * @param changed known projects with changed data or new facts
 * @param unchanged known projects without any difference
 * @param badRows rows with at least one fault
 * @param faults what is wrong, in order of rows, at most 1,000; not empty means nothing was imported
 * @param warnings what was imported but should be looked at, at most 1,000
 */
public record ImportJob(
        long id,
        String fileName,
        String startedBy,
        LocalDateTime startedAt,
        Optional<LocalDateTime> endedAt,
        State state,
        int rows,
        int done,
        int added,
        int changed,
        int unchanged,
        int badRows,
        List<RowFault> faults,
        List<RowFault> warnings) {

    /** Its faults repeat what stands in the file: who looks after some counties only sees what his own office began. */
    public boolean isOpenTo(Account account) {
        String office = account.actor().office();
        return account.counties().isEmpty() || !office.isEmpty() && startedBy.startsWith(office + " ");
    }

    /** Whether this is the ledger that comes with the program, taken in at the first start. */
    public boolean isSample() {
        return fileName.equals(SampleLedger.NAME);
    }

    public enum State {
        READING,
        CHECKING,
        WRITING,
        FORECASTING,
        DONE,
        /** The file has faults; nothing was changed. */
        REFUSED,
        /** The program failed; nothing was changed. */
        FAILED;

        public boolean isOver() {
            return this == DONE || this == REFUSED || this == FAILED;
        }
    }
}
