package org.yingjian.ledger;

import java.util.Set;
import org.yingjian.account.Account;
import org.yingjian.inspection.Inspections;
import org.yingjian.shared.Actor;

/**
 * Whose ledger it is.
 *
 * @param actor who stands on record
 * @param counties counties projects may be entered of, empty for all
 * @param decidesRounds whether it may bring inspection rounds and their days
 */
record Importer(Actor actor, Set<String> counties, boolean decidesRounds) {

    static Importer of(Account account) {
        return new Importer(account.actor(), account.counties(), Inspections.mayDecide(account));
    }

    /** The command line and the first start, by who runs the machine. */
    static Importer of(Actor actor) {
        return new Importer(actor, Set.of(), true);
    }
}
