package org.yingjian.project;

import java.util.EnumSet;
import java.util.Set;
import org.yingjian.account.Account;
import org.yingjian.account.Organisation;
import org.yingjian.account.Role;

/** What one account may see of the register. */
record Sight(Account account) {

    /** Roles that see only the projects their organisation is entered on. */
    private static final Set<Role> TAKING_PART =
            EnumSet.of(Role.CLIENT, Role.SUPERVISION_ENGINEER, Role.TENDER_AGENT, Role.CONTRACTOR);

    static Sight of(Account account) {
        return new Sight(account);
    }

    boolean includes(Project project) {
        if (!account.maySeeCounty(project.county())) {
            return false;
        }
        return !TAKING_PART.contains(account.role())
                || account.organisation()
                        .map(Organisation::id)
                        .filter(project.organisations()::contains)
                        .isPresent()
                || isServed(project);
    }

    /** A school sees the projects it is to get something from, whoever is their client. */
    private boolean isServed(Project project) {
        return account.role() == Role.CLIENT
                && account.organisation().filter(project::serves).isPresent();
    }
}
