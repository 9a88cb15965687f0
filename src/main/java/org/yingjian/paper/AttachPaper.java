package org.yingjian.paper;

import java.time.LocalDate;
import java.util.Optional;
import org.yingjian.account.Account;

/** Attaching a document to a step, and taking a wrong one off. */
public interface AttachPaper {

    /**
     * @return paper id
     * @throws org.yingjian.shared.Problem RULE for content that is none of {@link PaperFormat}, too large, with something a
     *     virus scanner found or while the scanner set up does not answer, a date after today, a missing title or issuer;
     *     NOT_ALLOWED when the step is not the account's; CONFLICT when the same content lies on the step already
     */
    long attach(Entry entry, Account account);

    /** Its line and content stay on record. Whoever attached it and the commission may. */
    void takeOff(long paperId, String reason, Account account);

    /**
     * @param projectId project
     * @param stepId task id, or a domain id a task on the project's road covers
     * @param code which required paper, empty for any other
     * @param title what it is; may be empty when the code says it
     * @param number number on the paper
     * @param datedOn date on the paper
     * @param issuer office that issued it
     * @param fileName name as sent
     * @param content bytes
     */
    record Entry(
            long projectId,
            String stepId,
            Optional<String> code,
            Optional<String> title,
            Optional<String> number,
            LocalDate datedOn,
            String issuer,
            String fileName,
            byte[] content) {}
}
