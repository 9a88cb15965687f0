package org.yingjian.step;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yingjian.account.Account;
import org.yingjian.project.Project;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.Step;

/** Reading step records. */
public interface Steps {

    /** Every record of the project in order of entry, superseded ones included. */
    List<StepRecord> listRecords(long projectId);

    /** Records of many projects, superseded and cancelled ones left out. */
    Map<Long, List<StepRecord>> listRecords(Collection<Long> projectIds);

    /** @throws org.yingjian.shared.Problem NOT_FOUND for an unknown record */
    StepRecord getRecord(long recordId);

    /** Open steps of all projects the account may see that are its own to work, in order of opening. */
    List<StepRecord> listOpenFor(Account account);

    /** Open steps of all live projects. */
    List<StepRecord> listOpen();

    Optional<StepRecord> findOpen(long projectId, String stepId);

    /** The diagram version a project runs on; the current one for a project without a run. */
    Diagram getDiagram(Project project);

    /** Values of the diagram's condition variables for the project, tables applied. */
    Map<String, Object> roadVariables(Project project);

    /** Steps of the project's road right before this one. */
    List<String> listBefore(Project project, String stepId);

    /**
     * Who holds the step of the project, or will: who holds it on record while it is open, else a body outside named for it,
     * a partner entered on the project, or the office of that kind for its county. Empty when none is known.
     */
    Optional<Long> findHolder(Project project, Step step);

    /** The same of every step of the project's diagram: step id → organisation; those nobody is known for are left out. */
    Map<String, Long> listHolders(Project project);

    /** Who applies for the step: a partner entered on the project, or the office of that kind for its county. */
    Optional<Long> findApplicant(Project project, Step step);

    /** The same of many projects, in a few queries. */
    Map<Long, Map<String, Object>> roadVariables(Collection<Project> projects);

    /** Whether the account may work the step: as its holder, on behalf of one, as recorder or as a deputy. */
    boolean mayWork(Account account, Project project, StepRecord record);

    /** The same of a step the diagram has not come to, or whatever its round. */
    boolean mayWork(Account account, Project project, String stepId);

    /** Whom the account may hand the step to (转办): people of its office or part who could work it by themselves. */
    List<Account> listColleagues(Account account, Project project, StepRecord record);
}
