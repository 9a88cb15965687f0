package org.yingjian.web.frame;

import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.Problem;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;

/** The second check: the reader's counties and own projects. */
@Component
public class VisibleProjects {

    private final Projects projects;
    private final Steps steps;

    VisibleProjects(Projects projects, Steps steps) {
        this.projects = projects;
        this.steps = steps;
    }

    /**
     * @throws Problem NOT_FOUND for an unknown id, and all the same for a step of a project that is not even confirmed to
     *     exist; NOT_ALLOWED outside the reader's counties
     */
    public StepRecord getRecord(long id, Account account) {
        StepRecord record = steps.getRecord(id);
        try {
            getProject(record.projectId(), account);
        } catch (Problem problem) {
            throw problem.kind() == Problem.Kind.NOT_FOUND
                    ? new Problem(Problem.Kind.NOT_FOUND, "step.problem.noRecord", id)
                    : problem;
        }
        return record;
    }

    /**
     * @throws Problem NOT_FOUND for an unknown id; NOT_ALLOWED outside the reader's counties, naming the county; for a
     *     reader bound to own projects a foreign one is not even confirmed to exist
     */
    public Project getProject(long id, Account account) {
        Project project = projects.getProject(id);
        if (projects.maySee(account, project)) {
            return project;
        }
        boolean boundToCounties =
                switch (account.role()) {
                    case CONTRACTOR, CLIENT, SUPERVISION_ENGINEER, TENDER_AGENT -> false;
                    default -> true;
                };
        if (boundToCounties) {
            throw new Problem(Problem.Kind.NOT_ALLOWED, "web.problem.outsideCounty", project.county());
        }
        throw new Problem(Problem.Kind.NOT_FOUND, "web.problem.noProject");
    }
}
