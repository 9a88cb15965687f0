package org.yingjian.progress;

import java.util.Optional;
import org.yingjian.account.Account;
import org.yingjian.account.Organisation;
import org.yingjian.project.Project;

/** Who takes part in the works of a project, and in which part. */
final class Parties {

    private Parties() {}

    static boolean isContractor(Account account, Project project) {
        return switch (account.role()) {
            case CONTRACTOR -> is(account, project.draft().contractor());
            default -> false;
        };
    }

    static boolean isClient(Account account, Project project) {
        return switch (account.role()) {
            case CLIENT -> is(account, project.draft().client());
            default -> false;
        };
    }

    static boolean isSupervision(Account account, Project project) {
        return switch (account.role()) {
            case SUPERVISION_ENGINEER -> is(account, project.draft().supervision());
            default -> false;
        };
    }

    static boolean mayReport(Account account, Project project) {
        return isContractor(account, project) || isClient(account, project) || isSupervision(account, project);
    }

    /**
     * Nobody confirms his own report. A client's report on the contractor's behalf is confirmed by the supervision
     * engineer; only where there is none, by a colleague.
     */
    static boolean mayDecide(Account account, Project project, Reporter reporter) {
        if (account.id() == reporter.accountId()) {
            return false;
        }
        if (!isClient(account, project) && !isSupervision(account, project)) {
            return false;
        }
        boolean ownFirm = organisationId(account).equals(reporter.organisationId());
        return !ownFirm || project.draft().supervision().isEmpty();
    }

    static Optional<Long> organisationId(Account account) {
        return account.organisation().map(Organisation::id);
    }

    private static boolean is(Account account, Optional<Long> organisation) {
        return organisation.isPresent() && organisation.equals(organisationId(account));
    }

    /** @param accountId who reported @param organisationId for whom he works */
    record Reporter(long accountId, Optional<Long> organisationId) {}
}
