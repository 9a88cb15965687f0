package org.yingjian.procurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.yingjian.project.Project;

/** What the law asks of a purchase. */
public interface ProcurementRules {

    /** Method word for the amount, kind and date: open, negotiation, consultation, inquiry, single, self. */
    String proposeMethod(String objectKind, BigDecimal amountWan, LocalDate date, String level);

    /** Shortest wait after a notice published on the day. */
    MinimumWait minimumWait(String method, String objectKind, LocalDate noticeOn);

    /** works for buildings, goods for equipment. */
    static String objectKind(Project project) {
        return project.kind() == org.yingjian.project.ProjectKind.EQUIPMENT ? "goods" : "works";
    }
}
