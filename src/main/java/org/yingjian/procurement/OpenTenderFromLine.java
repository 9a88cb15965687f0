package org.yingjian.procurement;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * From the line on open tender is compulsory; another method needs the city finance bureau's approval before the purchase
 * begins (采购法 art. 27, 条例 art. 23), for works an approval under 招标投标法实施条例 art. 8–9. The buyer's own delay is no
 * urgency (条例 art. 26).
 */
final class OpenTenderFromLine implements PurchasePolicy {

    private static final Set<String> OPEN = Set.of("open");

    @Override
    public Optional<Objection> objection(Purchase purchase) {
        if (OPEN.contains(purchase.method()) || !purchase.rule().reachesLine(purchase.wan())) {
            return Optional.empty();
        }
        String article = purchase.isGoods() ? "政府采购法第27条、政府采购法实施条例第23条" : "招标投标法实施条例第8条、第9条";
        String key = purchase.isGoods() ? "procurement.objection.openTender" : "procurement.objection.openTenderWorks";
        return Optional.of(new Objection(
                Objection.Weight.NEEDS_APPROVAL,
                key,
                List.of(purchase.wan(), purchase.rule().lineWan(), article),
                article));
    }
}
