package org.yingjian.procurement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One way of buying, and what the law says of it for an amount, kind and day.
 *
 * @param method open, invited, negotiation, consultation, inquiry, single or self
 * @param verdict whether it may be used
 * @param proposed the table names it for this purchase
 * @param approver who must approve beforehand, only with {@link Verdict#NEEDS_APPROVAL}
 * @param ground circumstances the law asks for, message key suffix of {@code procurement.ground.}; empty for none
 * @param article the law, in Chinese
 * @param minimum shortest time from notice to opening, if the notice went out on the day asked for
 * @param firstOpening first lawful opening then
 */
public record MethodOption(
        String method,
        Verdict verdict,
        boolean proposed,
        Optional<Approver> approver,
        Optional<String> ground,
        String article,
        MinimumWait minimum,
        LocalDate firstOpening) {

    public enum Verdict {
        LAWFUL,
        /** Lawful only with an approval given before the purchase begins. */
        NEEDS_APPROVAL,
        FORBIDDEN
    }

    public enum Approver {
        /** 设区的市级财政部门. */
        CITY_FINANCE,
        /** 项目审批、核准部门. */
        PROJECT_APPROVER
    }

    public boolean isLawful() {
        return verdict == Verdict.LAWFUL;
    }

    public boolean needsApproval() {
        return verdict == Verdict.NEEDS_APPROVAL;
    }

    public boolean isForbidden() {
        return verdict == Verdict.FORBIDDEN;
    }
}
