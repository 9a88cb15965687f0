package org.yingjian.alert;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was seen and what is worth telling, kept between runs. */
interface AlertCauses {

    /** Whether the baseline has been taken. */
    boolean isWatching();

    Map<Long, LastSeen> listSeen(Collection<Long> projectIds);

    void remember(long projectId, LastSeen seen, LocalDate day);

    /**
     * Keeps a cause unless its fingerprint is known.
     *
     * @param covered nobody needs to be told: a weightier cause of the same run covers it
     * @return true when it is new
     */
    boolean keep(AlertCause cause, boolean covered);

    /** Kept, and somebody has still to hear of it; in order. */
    List<AlertCause> listPending();

    /** Kept, and not yet in a weekly letter; in order. */
    List<AlertCause> listForWeek();

    void weekTold(long causeId);

    void officeTold(long causeId);

    void everyoneTold(long causeId);

    boolean isOfficeTold(long causeId);

    /** Of this cause this reader has still to hear, though others have. @param weekly in the letter of the week */
    void leave(long causeId, long accountId, boolean weekly);

    /** What was left, with the readers it was left for; from now on it counts as told. */
    Map<AlertCause, Set<Long>> takeLeft(boolean weekly);
}
