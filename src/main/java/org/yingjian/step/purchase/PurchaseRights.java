package org.yingjian.step.purchase;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.account.Organisation;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.Problem;

/** Who records a purchase: the commission, the client, its agent, and the finance and education offices of the county. */
@Component
class PurchaseRights {

    private static final Set<String> OFFICES = Set.of("finance", "education", "centre");

    private final Projects projects;

    PurchaseRights(Projects projects) {
        this.projects = projects;
    }

    boolean may(Account account, Project project) {
        if (!projects.maySee(account, project)) {
            return false;
        }
        return switch (account.role()) {
            case COMMISSION -> true;
            case CLIENT -> isOn(account, project.draft().client());
            case TENDER_AGENT -> isOn(account, project.draft().agent());
            case OFFICE ->
                account.organisation()
                        .filter(office -> OFFICES.contains(office.kind()))
                        .filter(office ->
                                office.county().map(project.county()::equals).orElse(true))
                        .isPresent();
            case SUPERVISION_ENGINEER, CONTRACTOR, LEADER, SUPERVISION_OFFICE, ADMINISTRATOR -> false;
        };
    }

    void require(Account account, Project project) {
        if (!projects.maySee(account, project)) {
            throw new Problem(Problem.Kind.NOT_FOUND, "procurement.problem.noProject");
        }
        if (!may(account, project)) {
            throw new Problem(Problem.Kind.NOT_ALLOWED, "procurement.problem.notYours");
        }
    }

    private static boolean isOn(Account account, Optional<Long> organisation) {
        return organisation.isPresent()
                && organisation.equals(account.organisation().map(Organisation::id));
    }
}
