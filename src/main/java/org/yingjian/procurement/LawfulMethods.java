package org.yingjian.procurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.yingjian.project.Project;

/** Which ways of buying the law leaves open: the table's proposal first, the others with what they ask. */
public interface LawfulMethods {

    /** All methods for a project as it stands in the register, the proposed one first. */
    List<MethodOption> listFor(Project project, LocalDate on);

    /**
     * All methods for a purchase.
     *
     * @param objectKind works, goods or services
     * @param amountWan amount in 万元
     * @param on day the purchase begins
     * @param level county or city
     */
    List<MethodOption> listFor(String objectKind, BigDecimal amountWan, LocalDate on, String level);

    /** @throws org.yingjian.shared.Problem RULE for a word that is no method */
    MethodOption getOption(Project project, String method, LocalDate on);

    /** Lines and article the table gives for the project on the day. */
    MethodRule rule(Project project, LocalDate on);

    /** What reaching the line together with other purchases of the same item and year raises; empty when nothing does. */
    List<Objection> splitting(Project project, LocalDate on);
}
