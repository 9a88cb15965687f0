package org.yingjian.web.purchase;

import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.procurement.ContractAct;
import org.yingjian.procurement.TenderEvent;
import org.yingjian.shared.Problem;
import org.yingjian.shared.TypedNumber;
import org.yingjian.step.ChooseMethod;
import org.yingjian.step.Firms;
import org.yingjian.step.RecordContractAct;
import org.yingjian.step.RecordTenderEvent;
import org.yingjian.web.frame.FormInput;

/** The forms of a purchase: from what was typed to the use case. */
@Component
class ProcurementForm {

    private final ChooseMethod choose;
    private final RecordTenderEvent tender;
    private final RecordContractAct contract;
    private final Firms firms;

    ProcurementForm(ChooseMethod choose, RecordTenderEvent tender, RecordContractAct contract, Firms firms) {
        this.choose = choose;
        this.tender = tender;
        this.contract = contract;
        this.firms = firms;
    }

    /** @throws Problem NOT_FOUND for an act there is no form for, and whatever the use case refuses */
    void act(String act, long projectId, FormInput entered, Account account) {
        switch (act) {
            case "method" -> choose.choose(method(projectId, entered), account);
            case "event" -> tender.keep(event(projectId, entered), account);
            case "contract" -> contract.keep(contract(projectId, entered), account);
            case "firm" -> firms.correct(projectId, entered.get("name"), entered.get("reason"), account);
            default -> throw new Problem(Problem.Kind.NOT_FOUND, "web.problem.noAct", act);
        }
    }

    private static ChooseMethod.Entry method(long projectId, FormInput entered) {
        return new ChooseMethod.Entry(
                projectId,
                entered.get("method"),
                entered.requireDate("on"),
                entered.has("pastFact"),
                entered.text("approvedBy"),
                entered.text("paper"),
                entered.date("approvedOn"),
                entered.text("reason"));
    }

    private static RecordTenderEvent.Entry event(long projectId, FormInput entered) {
        return new RecordTenderEvent.Entry(
                projectId,
                entered.requireWord(TenderEvent.Kind.class, "kind"),
                entered.requireDate("on"),
                entered.text("paper"),
                entered.text("byWhom"),
                entered.text("note"));
    }

    private static RecordContractAct.Entry contract(long projectId, FormInput entered) {
        return new RecordContractAct.Entry(
                projectId,
                entered.requireWord(ContractAct.Kind.class, "kind"),
                entered.requireDate("on"),
                entered.has("pastFact"),
                money(entered, "amount"),
                money(entered, "newPrice"),
                entered.number("newDays").map(Long::intValue),
                entered.text("paper"),
                entered.text("reason"));
    }

    private static Optional<BigDecimal> money(FormInput entered, String name) {
        return entered.text(name)
                .map(text -> TypedNumber.read(text)
                        .orElseThrow(() -> new Problem(Problem.Kind.RULE, "web.problem.number", text)));
    }
}
