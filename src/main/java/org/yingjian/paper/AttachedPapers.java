package org.yingjian.paper;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.yingjian.account.Account;

/** Reading the papers of projects. Refusals as {@link org.yingjian.shared.Problem}: NOT_FOUND outside the reader's scope. */
public interface AttachedPapers {

    /** Papers of the project the account may open, taken-off ones left out, in order of entry. */
    List<Paper> listPapers(long projectId, Account account);

    /** @throws org.yingjian.shared.Problem NOT_FOUND when it is unknown, taken off or not the account's to open */
    PaperFile getFile(long paperId, Account account);

    /** What of the required papers is there. */
    Readiness checkReadiness(long projectId, Account account);

    /** Required papers the step of that project yields. */
    List<RequiredPaper> listRequired(long projectId, String taskId);

    /** Whether the account may attach papers to the step. */
    boolean mayAttach(Account account, long projectId, String taskId);

    Limits limits();

    record PaperFile(Paper paper, Path file) {}

    /**
     * @param bytes largest file taken
     * @param scanner what looks for viruses, empty when nothing is set up
     */
    record Limits(long bytes, Optional<String> scanner) {}
}
