package org.yingjian.step;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.yingjian.account.Account;

/**
 * 加签: a step waits for another person's opinion. It cannot be finished live before the person agreed or refused; a refusal
 * binds nobody, it stands on record. What a paper shows to be done is kept all the same.
 */
public interface CoSign {

    /**
     * Of one record, in order of asking. What offices ask each other is theirs and of those over them; who takes part in the
     * project reads only what he asked or was asked himself.
     */
    List<CoSignature> listOf(long recordId, Account reader);

    /** What waits for the account's own opinion or that of whom it stands in for, oldest first. */
    List<CoSignature> listWaitingFor(Account account);

    /** Who may be asked about the step: whoever sees the project, contractors and the asking account left out. */
    List<Account> listSigners(long recordId, Account account);

    /**
     * @return id
     * @throws org.yingjian.shared.Problem NOT_ALLOWED when the step is not the account's; CONFLICT when it is not open or the
     *     person is being asked already; RULE for a person who may not be asked or an empty question
     */
    long ask(long recordId, long signerId, String question, Account account);

    /** @throws org.yingjian.shared.Problem RULE for a refusal without opinion; CONFLICT when it is answered already */
    void answer(long id, boolean agreed, String opinion, Account account);

    /** By who asked, before it is answered. */
    void takeBack(long id, Account account);

    /**
     * 加签: an opinion asked of another person before a step is finished.
     *
     * @param id id
     * @param recordId step record
     * @param projectId project
     * @param stepId task id
     * @param signerId who is asked
     * @param signer office and name of who is asked
     * @param question what is asked
     * @param askedById who asked
     * @param askedBy office and name of who asked
     * @param askedAt business time
     * @param state how it stands
     * @param opinion what was answered
     * @param answeredBy office and name of who answered, a deputy named as such
     * @param answeredAt business time of the answer
     */
    record CoSignature(
            long id,
            long recordId,
            long projectId,
            String stepId,
            long signerId,
            String signer,
            String question,
            long askedById,
            String askedBy,
            LocalDateTime askedAt,
            State state,
            Optional<String> opinion,
            Optional<String> answeredBy,
            Optional<LocalDateTime> answeredAt) {

        public boolean isOpenTo(Account reader) {
            return reader.role().isOfAuthority() || reader.id() == signerId || reader.id() == askedById;
        }

        public enum State {
            WAITING,
            AGREED,
            REFUSED,
            /** Withdrawn by who asked. */
            TAKEN_BACK
        }
    }
}
