package org.yingjian.web.purchase;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yingjian.procurement.ContractAct;
import org.yingjian.procurement.MethodChoice;
import org.yingjian.procurement.MethodOption;
import org.yingjian.procurement.MethodRule;
import org.yingjian.shared.Money;
import org.yingjian.step.Tenders;

/**
 * The purchase of one project as its pages show it.
 *
 * @param rule lines and article for the amount
 * @param options every method, the proposed one first
 * @param present the method the project is on
 * @param choices decisions on record, oldest first
 * @param splitting warnings in words
 * @param purchase how far it is
 * @param rounds tender rounds, oldest first
 * @param acts securities, add-ons and changes
 * @param firm who builds or supplies
 * @param today business day
 */
record PurchaseView(
        MethodRule rule,
        List<MethodOption> options,
        MethodOption present,
        List<MethodChoice> choices,
        List<String> splitting,
        Tenders.Purchase purchase,
        List<Tenders.Round> rounds,
        List<ContractAct> acts,
        FirmView firm,
        LocalDate today) {

    private static final int NEAR = 5;
    private static final int SERIOUS = 10;

    public MethodOption proposed() {
        return options.get(0);
    }

    /** The decision that carries the present method. */
    public Optional<MethodChoice> choice() {
        return choices.stream()
                .filter(choice -> choice.method().equals(present.method()))
                .reduce((earlier, later) -> later);
    }

    /** The law asks for an approval that is not on record, or forbids the method. */
    public boolean isUncovered() {
        return present.isForbidden()
                || present.needsApproval()
                        && choice().filter(choice -> !choice.unapproved()).isEmpty();
    }

    public Optional<Tenders.Round> round() {
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.get(rounds.size() - 1));
    }

    /** From this amount on open tender is compulsory. */
    public Money line() {
        return Money.ofWan(rule.lineWan());
    }

    /** Below this amount the school buys by itself. */
    public Money limit() {
        return Money.ofWan(rule.limitWan());
    }

    /** Price of the award of a round: what the contract said before its first change. */
    public Optional<String> awardPrice(Tenders.Round one) {
        boolean last =
                round().filter(present -> present.number() == one.number()).isPresent();
        return acts.stream()
                .filter(act -> last && act.kind() == ContractAct.Kind.CHANGE)
                .flatMap(act -> act.oldPrice().stream())
                .map(BigDecimal::toPlainString)
                .findFirst()
                .or(() -> one.value("price"));
    }

    /** Price of the contract as it stands, where a change moved it. */
    public Optional<String> changedPrice() {
        return acts.stream()
                .flatMap(act -> act.newPrice().stream())
                .map(BigDecimal::toPlainString)
                .reduce((earlier, later) -> later);
    }

    public boolean isRunning() {
        return purchase.signedOn().isEmpty()
                && round().filter(round -> !round.isFailed() && round.course().isPresent())
                        .isPresent();
    }

    public Optional<LocalDate> contractDue() {
        return round().filter(round -> !round.isFailed())
                .flatMap(Tenders.Round::course)
                .flatMap(course -> course.contractDue());
    }

    /** Nothing signed, and few days or none are left to sign. */
    public boolean isContractUrgent() {
        return purchase.signedOn().isEmpty()
                && contractDue()
                        .filter(due -> !due.minusDays(NEAR).isAfter(today))
                        .isPresent();
    }

    public boolean isContractLate() {
        return contractDue()
                .filter(due -> purchase.signedOn().orElse(today).isAfter(due))
                .isPresent();
    }

    /** Percent of a price change when it is large enough to ask what it is. */
    public Optional<BigDecimal> serious(ContractAct act) {
        if (act.oldPrice().isEmpty()
                || act.newPrice().isEmpty()
                || act.oldPrice().get().signum() == 0) {
            return Optional.empty();
        }
        BigDecimal change = act.newPrice().get().subtract(act.oldPrice().get()).abs();
        BigDecimal percent =
                change.multiply(BigDecimal.valueOf(100)).divide(act.oldPrice().get(), 1, RoundingMode.HALF_UP);
        return Optional.of(percent).filter(share -> share.compareTo(BigDecimal.valueOf(SERIOUS)) > 0);
    }

    /** Percent of the price an amount is measured against. */
    public Optional<BigDecimal> share(ContractAct act) {
        if (act.amount().isEmpty() || act.base().isEmpty() || act.base().get().signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(act.amount()
                .get()
                .multiply(BigDecimal.valueOf(100))
                .divide(act.base().get(), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros());
    }
}
