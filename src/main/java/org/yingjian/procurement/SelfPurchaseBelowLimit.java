package org.yingjian.procurement;

import java.util.List;
import java.util.Optional;

/** A school may buy by itself only below the limit of the procurement catalogue (采购法 art. 2). */
final class SelfPurchaseBelowLimit implements PurchasePolicy {

    private static final String ARTICLE = "政府采购法第2条";

    @Override
    public Optional<Objection> objection(Purchase purchase) {
        if (!purchase.method().equals("self") || !purchase.rule().reachesLimit(purchase.wan())) {
            return Optional.empty();
        }
        return Optional.of(new Objection(
                Objection.Weight.FORBIDDEN,
                "procurement.objection.selfPurchase",
                List.of(purchase.wan(), purchase.rule().limitWan(), ARTICLE),
                ARTICLE));
    }
}
