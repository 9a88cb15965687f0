package org.yingjian.procurement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.yingjian.project.Project;
import org.yingjian.project.ProjectKind;

/**
 * Several purchases of one item in one budget year that together reach the line, bought without open tender, count as
 * splitting (采购条例 art. 28). Judged by county, item word and the year of the inspection round, which stands for the budget
 * year.
 */
final class NoSplitting implements PurchasePolicy {

    static final String KEY = "procurement.objection.splitting";
    private static final String ARTICLE = "政府采购法实施条例第28条";

    private final LongFunction<Integer> yearOf;

    NoSplitting(LongFunction<Integer> yearOf) {
        this.yearOf = yearOf;
    }

    @Override
    public Optional<Objection> objection(Purchase purchase) {
        if (!purchase.isGoods()
                || purchase.method().equals("open")
                || purchase.rule().reachesLine(purchase.wan())) {
            return Optional.empty();
        }
        return ItemWord.findIn(purchase.project().name()).flatMap(item -> judge(purchase, item));
    }

    private Optional<Objection> judge(Purchase purchase, String item) {
        List<Project> alike = purchase.register().get().stream()
                .filter(other -> isAlike(other, purchase.project(), item))
                .filter(other -> !isOpenTender(other, purchase.rule()))
                .toList();
        BigDecimal sum =
                alike.stream().map(other -> other.draft().investment().wan()).reduce(purchase.wan(), BigDecimal::add);
        if (alike.isEmpty() || !purchase.rule().reachesLine(sum)) {
            return Optional.empty();
        }
        return Optional.of(new Objection(
                Objection.Weight.DOUBT,
                KEY,
                List.of(item, alike.size() + 1, sum, purchase.rule().lineWan(), ARTICLE),
                ARTICLE));
    }

    private boolean isAlike(Project other, Project project, String item) {
        return other.id() != project.id()
                && other.kind() == ProjectKind.EQUIPMENT
                && other.status() != Project.Status.WITHDRAWN
                && other.county().equals(project.county())
                && isSameYear(other.draft().roundId(), project.draft().roundId())
                && ItemWord.findIn(other.name()).filter(item::equals).isPresent();
    }

    /** The article sums only what is bought without open tender; at the line it is open, or approved and excepted. */
    private static boolean isOpenTender(Project other, MethodRule rule) {
        return "open".equals(other.draft().road().get("method"))
                || rule.reachesLine(other.draft().investment().wan());
    }

    private boolean isSameYear(long round, long other) {
        return round == other || yearOf.apply(round).equals(yearOf.apply(other));
    }
}
