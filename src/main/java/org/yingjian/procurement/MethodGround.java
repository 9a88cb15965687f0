package org.yingjian.procurement;

import java.util.List;
import java.util.Optional;

/**
 * Methods that need a ground of their own, whatever the amount: a price inquiry buys standard goods only (采购法 art. 32; works
 * below the line go by negotiation, consultation or single source, 条例 art. 25); a single source must be the only one
 * (art. 31); an invited tender needs its case (art. 29, 招标投标法实施条例 art. 8).
 */
final class MethodGround implements PurchasePolicy {

    @Override
    public Optional<Objection> objection(Purchase purchase) {
        return switch (purchase.method()) {
            case "inquiry" ->
                purchase.isGoods()
                        ? Optional.empty()
                        : Optional.of(objection(Objection.Weight.FORBIDDEN, "inquiryWorks", "政府采购法第32条、政府采购法实施条例第25条"));
            case "single" -> Optional.of(objection(Objection.Weight.DOUBT, "single", "政府采购法第31条"));
            case "invited" ->
                Optional.of(objection(
                        Objection.Weight.DOUBT, "invited", purchase.isGoods() ? "政府采购法第29条" : "招标投标法实施条例第8条"));
            default -> Optional.empty();
        };
    }

    private static Objection objection(Objection.Weight weight, String key, String article) {
        return new Objection(weight, "procurement.objection." + key, List.of(article), article);
    }
}
