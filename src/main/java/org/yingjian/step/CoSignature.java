package org.yingjian.step;

import java.time.LocalDateTime;
import java.util.Optional;
import org.yingjian.account.Account;

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
public record CoSignature(
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

    boolean isOpenTo(Account reader) {
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
