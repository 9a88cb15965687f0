package org.yingjian.procurement;

import java.util.Optional;

/** One rule about how something may be bought. */
interface PurchasePolicy {

    /** The objection, or empty when the rule allows it. */
    Optional<Objection> objection(Purchase purchase);
}
