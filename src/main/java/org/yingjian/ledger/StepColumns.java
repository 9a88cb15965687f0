package org.yingjian.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yingjian.project.ProjectKind;
import org.yingjian.workflow.DomainSteps;

/** The steps a ledger has columns for, with the heading of the form and what must lie before what. */
final class StepColumns {

    private static final Pattern ID = Pattern.compile("([NRE]\\d{1,2}[XFTP]?)(?![0-9A-Za-z]).*");

    /** Step id → name, in the order of the form. */
    static final Map<String, String> NAMES = names();

    /** Step → steps whose date should not be later. Only where the order holds on every road. */
    private static final Map<String, List<String>> BEFORE = Map.ofEntries(
            Map.entry(
                    DomainSteps.FEASIBILITY,
                    List.of(DomainSteps.PROPOSAL, DomainSteps.SITING, DomainSteps.FARMLAND, DomainSteps.ENERGY_REVIEW)),
            Map.entry(DomainSteps.PRELIMINARY_DESIGN, List.of(DomainSteps.DESIGN_PURCHASE)),
            Map.entry(DomainSteps.PLANNING_PERMIT, List.of(DomainSteps.LAND_PERMIT)),
            Map.entry(DomainSteps.BUDGET_APPROVAL, List.of(DomainSteps.PRELIMINARY_DESIGN)),
            Map.entry(DomainSteps.DRAWING_REVIEW, List.of(DomainSteps.PRELIMINARY_DESIGN, DomainSteps.BUDGET_APPROVAL)),
            Map.entry(DomainSteps.TENDER, List.of(DomainSteps.DRAWING_REVIEW, DomainSteps.COST_REVIEW)),
            Map.entry(
                    DomainSteps.CONSTRUCTION_PERMIT,
                    List.of(DomainSteps.PLANNING_PERMIT, DomainSteps.DRAWING_REVIEW, DomainSteps.TENDER)),
            Map.entry(DomainSteps.SITE_ENTRY, List.of(DomainSteps.TENDER, DomainSteps.CONSTRUCTION_PERMIT)),
            Map.entry(DomainSteps.FOUNDATIONS, List.of(DomainSteps.SITE_ENTRY)),
            Map.entry(DomainSteps.MAIN_STRUCTURE, List.of(DomainSteps.FOUNDATIONS)),
            Map.entry(DomainSteps.FINISHING, List.of(DomainSteps.MAIN_STRUCTURE)),
            Map.entry(
                    DomainSteps.COMPLETION,
                    List.of(DomainSteps.SITE_ENTRY, DomainSteps.FINISHING, DomainSteps.PLANNING_CHECK)),
            Map.entry(DomainSteps.COMPLETION_FILING, List.of(DomainSteps.COMPLETION)),
            Map.entry(DomainSteps.HANDOVER, List.of(DomainSteps.SITE_ENTRY, DomainSteps.COMPLETION)),
            Map.entry(DomainSteps.REPAIR_DESIGN, List.of(DomainSteps.REPAIR_APPROVAL)),
            Map.entry(DomainSteps.REPAIR_COST_REVIEW, List.of(DomainSteps.REPAIR_DESIGN)),
            Map.entry(DomainSteps.REPAIR_TENDER, List.of(DomainSteps.REPAIR_COST_REVIEW)),
            Map.entry(DomainSteps.REPAIR_CONTRACT, List.of(DomainSteps.REPAIR_TENDER)),
            Map.entry(DomainSteps.REPAIR_WORKS, List.of(DomainSteps.REPAIR_CONTRACT, DomainSteps.REPAIR_PERMIT)),
            Map.entry(DomainSteps.REPAIR_COMPLETION, List.of(DomainSteps.REPAIR_WORKS)),
            Map.entry(DomainSteps.REPAIR_IN_USE, List.of(DomainSteps.REPAIR_COMPLETION)),
            Map.entry(DomainSteps.PURCHASE_PLAN, List.of(DomainSteps.EQUIPMENT_PLAN)),
            Map.entry(DomainSteps.TENDER_PAPERS, List.of(DomainSteps.PURCHASE_PLAN)),
            Map.entry(DomainSteps.EQUIPMENT_TENDER, List.of(DomainSteps.TENDER_PAPERS)),
            Map.entry(DomainSteps.AWARD, List.of(DomainSteps.EQUIPMENT_TENDER)),
            Map.entry(DomainSteps.EQUIPMENT_CONTRACT, List.of(DomainSteps.AWARD)),
            Map.entry(DomainSteps.DELIVERY, List.of(DomainSteps.EQUIPMENT_CONTRACT)),
            Map.entry(DomainSteps.INSTALLATION, List.of(DomainSteps.DELIVERY)),
            Map.entry(DomainSteps.COMMISSIONING, List.of(DomainSteps.DELIVERY, DomainSteps.INSTALLATION)),
            Map.entry(DomainSteps.EQUIPMENT_ACCEPTANCE, List.of(DomainSteps.COMMISSIONING)),
            Map.entry(DomainSteps.EQUIPMENT_IN_USE, List.of(DomainSteps.EQUIPMENT_ACCEPTANCE)));

    private StepColumns() {}

    /** Step id of a heading such as {@code N13 施工图审查}, empty when it is none. */
    static Optional<String> find(String heading) {
        Matcher m = ID.matcher(Texts.plain(heading));
        return m.matches() && NAMES.containsKey(m.group(1)) ? Optional.of(m.group(1)) : Optional.empty();
    }

    static String heading(String stepId) {
        return stepId + " " + NAMES.get(stepId);
    }

    static List<String> before(String stepId) {
        return BEFORE.getOrDefault(stepId, List.of());
    }

    static boolean belongsTo(String stepId, ProjectKind kind) {
        char letter =
                switch (kind) {
                    case NEW, EXTENSION -> 'N';
                    case REPAIR -> 'R';
                    case EQUIPMENT -> 'E';
                };
        return stepId.charAt(0) == letter;
    }

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        List.of(
                        "N1 纳入项目库",
                        "N2 项目赋码",
                        "N3 立项批复",
                        "N4 用地预审与选址",
                        "N4X 农用地转用",
                        "N5 环评",
                        "N6 节能审查",
                        "N7 可研批复",
                        "N8 勘察设计采购",
                        "N9 初步设计",
                        "N10 用地规划许可",
                        "N11 工程规划许可",
                        "N12 概算批复",
                        "N13 施工图审查",
                        "N13F 消防设计审核",
                        "N14 财政评审",
                        "N15 施工招标",
                        "N16 施工许可",
                        "N17 开工",
                        "N18 基础",
                        "N19 主体封顶",
                        "N20 装饰安装室外",
                        "N21 专项验收",
                        "N22 竣工验收",
                        "N23 竣工备案",
                        "N24 投入使用",
                        "R1 立项批复",
                        "R2 方案预算",
                        "R2T 施工图审查",
                        "R2P 规划许可",
                        "R2F 消防审核",
                        "R3 财政评审",
                        "R4 采购",
                        "R5 合同",
                        "R6 施工许可",
                        "R7 施工",
                        "R8 验收",
                        "R9 投入使用",
                        "E1 计划立项",
                        "E2 意向公开",
                        "E3 计划备案",
                        "E4 采购文件",
                        "E5 公告开标",
                        "E6 评审定标",
                        "E7 合同",
                        "E8 供货",
                        "E9 安装",
                        "E10 调试",
                        "E11 履约验收",
                        "E12 入账启用")
                .forEach(h -> names.put(h.substring(0, h.indexOf(' ')), h.substring(h.indexOf(' ') + 1)));
        return java.util.Collections.unmodifiableMap(names);
    }
}
