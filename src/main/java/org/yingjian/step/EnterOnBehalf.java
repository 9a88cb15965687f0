package org.yingjian.step;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yingjian.account.Account;

/**
 * 代录: the commission and the education offices enter a finish for another office of their county from its paper. The office
 * gets it in its list and may confirm or correct it within five working days.
 */
public interface EnterOnBehalf {

    /** Whether the account would enter this open step for another office. */
    boolean mayEnter(Account account, long recordId);

    /**
     * @throws org.yingjian.shared.Problem RULE without number or date of the paper; NOT_ALLOWED for anybody but commission and
     *     education, for a step of their own, or one no office holds; the rest as in {@link CompleteStep}
     */
    void enter(Entry entry, Account account);

    /** Entries for the account's office it may still confirm or correct, those whose days end first coming first. */
    List<BehalfEntry> listToCheck(Account account);

    /** The entry of one record, the latest when there are several. */
    Optional<BehalfEntry> findEntry(long recordId);

    /** The office has looked: it is right. @throws org.yingjian.shared.Problem CONFLICT when the days are over or it is settled */
    void confirm(long id, Account account);

    /**
     * @param recordId open record
     * @param finishedOn date the paper says the step was finished
     * @param fields form values
     * @param paperNo number of the paper
     * @param paperOn date of the paper
     * @param note remark, needed where the paper breaks a rule
     */
    record Entry(
            long recordId,
            LocalDate finishedOn,
            Map<String, String> fields,
            String paperNo,
            LocalDate paperOn,
            Optional<String> note) {}

    /**
     * A finish entered for an office from its paper (代录).
     *
     * @param id id
     * @param recordId step record
     * @param projectId project
     * @param stepId task id
     * @param holderId office it was entered for
     * @param paperNo number of the paper, empty where the clerk gave none
     * @param paperOn date of the paper
     * @param enteredBy who entered it
     * @param enteredAt business time of the entry
     * @param checkBy last day for the office to confirm or correct: five working days
     * @param state how it stands
     * @param checkedBy who confirmed or corrected it
     * @param checkedAt when
     */
    record BehalfEntry(
            long id,
            long recordId,
            long projectId,
            String stepId,
            long holderId,
            Optional<String> paperNo,
            Optional<LocalDate> paperOn,
            String enteredBy,
            LocalDateTime enteredAt,
            LocalDate checkBy,
            State state,
            Optional<String> checkedBy,
            Optional<LocalDateTime> checkedAt) {

        public enum State {
            WAITING,
            CONFIRMED,
            CORRECTED,
            RECALLED
        }

        /** The five days are over and nobody looked: it stands unchecked. */
        public boolean isLapsed(LocalDate today) {
            return state == State.WAITING && today.isAfter(checkBy);
        }
    }
}
