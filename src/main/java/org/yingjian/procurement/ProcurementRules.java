package org.yingjian.procurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.yingjian.calendar.Workdays;
import org.yingjian.project.Project;
import org.yingjian.project.ProjectKind;
import org.yingjian.workflow.DomainSteps;
import org.yingjian.workflow.Step;

/** What the law asks of a purchase. */
public interface ProcurementRules {

    /** Method word for the amount, kind and date: open, negotiation, consultation, inquiry, single, self. */
    String proposeMethod(String objectKind, BigDecimal amountWan, LocalDate date, String level);

    /**
     * Method, lines and article for an amount.
     *
     * @param objectKind works, goods or services
     * @param amountWan amount in 万元
     * @param date day the purchase begins
     * @param level county or city
     */
    MethodRule methodRule(String objectKind, BigDecimal amountWan, LocalDate date, String level);

    /** Shortest wait after a notice published on the day; no wait at all where the law sets none. */
    MinimumWait minimumWait(String method, String objectKind, LocalDate noticeOn);

    /** The same under holidays that are perhaps not in force yet. */
    MinimumWait minimumWait(String method, String objectKind, LocalDate noticeOn, Workdays workdays);

    /** What stands against buying the project by the method on the day, heaviest first; empty when nothing does. */
    List<Objection> check(Project project, String method, LocalDate on);

    /** works for buildings, goods for equipment. */
    static String objectKind(Project project) {
        return project.kind() == ProjectKind.EQUIPMENT ? "goods" : "works";
    }

    /** Word of the wait a step keeps: that of the method, or of the notice of intent (采购意向公开). */
    static String waitMethod(Step step, String method) {
        return step.covers().contains(DomainSteps.PURCHASE_INTENT) ? "intent" : method;
    }
}
