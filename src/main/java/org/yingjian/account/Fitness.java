package org.yingjian.account;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yingjian.shared.Problem;

/** Whether one account could do the work of another: a deputy who sees nothing of it is not appointed. */
final class Fitness {

    /** Officials may stand in for one another from a paper; everybody else only for his like. */
    private static final Set<Role> OFFICIALS = EnumSet.of(Role.COMMISSION, Role.OFFICE);

    /** Those who see only the projects their organisation is entered on. */
    private static final Set<Role> PARTIES = EnumSet.of(Role.CLIENT, Role.SUPERVISION_ENGINEER, Role.TENDER_AGENT);

    private Fitness() {}

    /** Contractors report, others confirm (质量条例 37): nobody's work passes into their hands, nor theirs into others'. */
    static boolean mayStandIn(Account account) {
        return account.role() != Role.CONTRACTOR && account.role() != Role.ADMINISTRATOR;
    }

    /** Why the deputy could not do the work of the absent; empty when he could. */
    static Optional<Problem> objection(Account absent, Account deputy) {
        if (absent.id() == deputy.id() || !mayStandIn(absent) || !mayStandIn(deputy)) {
            return refused("account.problem.noDeputy", deputy.displayName(), absent.displayName());
        }
        boolean officials = OFFICIALS.contains(absent.role()) && OFFICIALS.contains(deputy.role());
        if (!officials && absent.role() != deputy.role()) {
            return refused("account.problem.deputyRole", deputy.displayName(), absent.displayName());
        }
        if (!covers(deputy, absent)) {
            return refused(
                    "account.problem.deputyCounties",
                    deputy.displayName(),
                    absent.displayName(),
                    counties(deputy),
                    counties(absent));
        }
        boolean sameOrganisation = absent.organisation()
                .map(Organisation::id)
                .equals(deputy.organisation().map(Organisation::id));
        if (PARTIES.contains(deputy.role()) && !sameOrganisation) {
            return refused("account.problem.deputyFirm", deputy.displayName(), absent.displayName());
        }
        return Optional.empty();
    }

    private static boolean covers(Account deputy, Account absent) {
        return deputy.counties().isEmpty()
                || !absent.counties().isEmpty() && deputy.counties().containsAll(absent.counties());
    }

    /** Blank for all. */
    private static String counties(Account account) {
        return String.join("、", new TreeSet<>(account.counties()));
    }

    private static Optional<Problem> refused(String key, Object... arguments) {
        return Optional.of(Problem.rule(key, arguments));
    }
}
