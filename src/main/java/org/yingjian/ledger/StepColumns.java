package org.yingjian.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yingjian.project.ProjectKind;

/** The steps a ledger has columns for, with the heading of the form and what must lie before what. */
final class StepColumns {

    private static final Pattern ID = Pattern.compile("([NRE]\\d{1,2}[XFTP]?)(?![0-9A-Za-z]).*");

    /** Step id → name, in the order of the form. */
    static final Map<String, String> NAMES = names();

    /** Step → steps whose date should not be later. Only where the order holds on every road. */
    private static final Map<String, List<String>> BEFORE = Map.ofEntries(
            Map.entry("N7", List.of("N3", "N4", "N4X", "N6")),
            Map.entry("N9", List.of("N8")),
            Map.entry("N11", List.of("N10")),
            Map.entry("N12", List.of("N9")),
            Map.entry("N13", List.of("N9", "N12")),
            Map.entry("N15", List.of("N13", "N14")),
            Map.entry("N16", List.of("N11", "N13", "N15")),
            Map.entry("N17", List.of("N15", "N16")),
            Map.entry("N18", List.of("N17")),
            Map.entry("N19", List.of("N18")),
            Map.entry("N20", List.of("N19")),
            Map.entry("N22", List.of("N17", "N20", "N21")),
            Map.entry("N23", List.of("N22")),
            Map.entry("N24", List.of("N17", "N22")),
            Map.entry("R2", List.of("R1")),
            Map.entry("R3", List.of("R2")),
            Map.entry("R4", List.of("R3")),
            Map.entry("R5", List.of("R4")),
            Map.entry("R7", List.of("R5", "R6")),
            Map.entry("R8", List.of("R7")),
            Map.entry("R9", List.of("R8")),
            Map.entry("E3", List.of("E1")),
            Map.entry("E4", List.of("E3")),
            Map.entry("E5", List.of("E4")),
            Map.entry("E6", List.of("E5")),
            Map.entry("E7", List.of("E6")),
            Map.entry("E8", List.of("E7")),
            Map.entry("E9", List.of("E8")),
            Map.entry("E10", List.of("E8", "E9")),
            Map.entry("E11", List.of("E10")),
            Map.entry("E12", List.of("E11")));

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
