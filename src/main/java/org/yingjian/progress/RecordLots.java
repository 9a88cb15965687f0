package org.yingjian.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yingjian.account.Account;

/** 分校装备登记: lots by school, what was reached when and by what evidence, confirmed by the school. */
public interface RecordLots {

    /**
     * @return id of the lot
     * @throws org.yingjian.shared.Problem RULE for a project that buys no equipment, an empty name or a quantity below one;
     *     NOT_ALLOWED for an account that does not look after the project
     */
    long add(long projectId, String school, String item, int quantity, String unit, Account account);

    /** Takes a lot out again. @throws org.yingjian.shared.Problem as {@link #add} */
    void withdraw(long lotId, Account account);

    /**
     * Reports a state. What the supplier reports waits for the school; what school, client or commission enter counts at
     * once.
     *
     * @return id of the act
     * @throws org.yingjian.shared.Problem RULE for a date after today or before an earlier state, a state already reached or
     *     reported, and for neither document nor photograph; NOT_ALLOWED, NOT_FOUND by account
     */
    long report(Entry entry, Account account);

    /**
     * The same for several lots of one project, all or none.
     *
     * @return ids of the acts, in order
     */
    List<Long> reportAll(List<Entry> entries, Account account);

    /** @throws org.yingjian.shared.Problem CONFLICT when decided already, NOT_ALLOWED, NOT_FOUND by account */
    void confirm(long actId, Account account);

    /** @throws org.yingjian.shared.Problem RULE without a note, else as {@link #confirm} */
    void reject(long actId, String note, Account account);

    /**
     * @param lotId lot
     * @param state state reached
     * @param on the day
     * @param document number of the receipt, record, acceptance sheet or asset
     * @param note remark
     * @param photos at most nine
     */
    record Entry(
            long lotId,
            Lot.State state,
            LocalDate on,
            Optional<String> document,
            Optional<String> note,
            List<ReportProgress.Upload> photos) {}
}
