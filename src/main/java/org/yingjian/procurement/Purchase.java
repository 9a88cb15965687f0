package org.yingjian.procurement;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import org.yingjian.project.Project;

/**
 * What a policy judges.
 *
 * @param project what is bought
 * @param method how it is to be bought
 * @param wan amount in 万元
 * @param rule what the law says of the amount
 * @param register all projects, read only when asked for
 */
record Purchase(Project project, String method, BigDecimal wan, MethodRule rule, Supplier<List<Project>> register) {

    boolean isGoods() {
        return ProcurementRules.objectKind(project).equals("goods");
    }
}
