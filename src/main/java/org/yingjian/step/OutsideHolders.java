package org.yingjian.step;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yingjian.account.Account;
import org.yingjian.account.Organisation;
import org.yingjian.project.Project;

/** 外部承办单位: who holds steps of a project without using the program, and who records for them. */
public interface OutsideHolders {

    Optional<OutsideHolder> findHolder(long projectId, String stepId);

    /**
     * Names one for a step open or still to come.
     *
     * @throws org.yingjian.shared.Problem RULE for a step that is over or not on the road, an empty name, a body whose people
     *     use the program, or a recorder that is not among {@link #listRecorders}; NOT_ALLOWED for who {@link #mayName} says no
     */
    void name(Entry entry, Account account);

    /** A provincial body, one that reviews for many, or one entered only because it holds steps outside. */
    static boolean isAlwaysOutside(Organisation holder) {
        return Set.of("province", "reviewer", "experts", "outside").contains(holder.kind());
    }

    /** The commission, the office the step is by law; the client only where that office does not use the program. */
    boolean mayName(Account account, Project project, String stepId);

    /** Who may be asked to record for the body, besides the commission; the page offers these. */
    List<Organisation> listRecorders(Account account, Project project, String stepId);

    /**
     * @param projectId project
     * @param stepId task id
     * @param organisation name of the body
     * @param recorder id of the organisation that records for it
     * @param officer who asks after it
     * @param paper number of the paper
     * @param note remark
     */
    record Entry(
            long projectId,
            String stepId,
            String organisation,
            Optional<Long> recorder,
            Optional<String> officer,
            Optional<String> paper,
            Optional<String> note) {}

    /**
     * A body that holds a step without using the program: the province, a central purchase centre, a bureau without account.
     *
     * @param id in order of entry; the latest of a step stands
     * @param projectId project
     * @param stepId task id in the diagram
     * @param organisation who holds it
     * @param recorder organisation that records on its behalf (代录), besides the commission
     * @param officer who asks after it, empty for the project's 包保责任人
     * @param paper number of the paper that hands it over
     * @param note remark
     * @param enteredAt business date and time of the entry
     * @param enteredBy who typed it
     */
    record OutsideHolder(
            long id,
            long projectId,
            String stepId,
            long organisation,
            Optional<Long> recorder,
            Optional<String> officer,
            Optional<String> paper,
            Optional<String> note,
            LocalDateTime enteredAt,
            String enteredBy) {}
}
