package org.yingjian.ledger;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.yingjian.project.Category;
import org.yingjian.project.ProjectKind;

/** Chinese words of a ledger and the values they stand for. */
final class CellWords {

    static final Map<String, Object> METHOD = ordered(
            "公开招标",
            "open",
            "邀请招标",
            "invited",
            "竞争性谈判",
            "negotiation",
            "竞争性磋商",
            "consultation",
            "询价",
            "inquiry",
            "单一来源",
            "single",
            "自行采购",
            "self");
    static final Map<String, Object> LAND = ordered("无新增", "none", "划拨", "allocated", "农用地", "farmland");
    static final Map<String, Object> EIA = ordered("无", "none", "登记表", "form", "报告表", "report");
    static final Map<String, Object> ENERGY = ordered("免审", "exempt", "审查", "review");
    static final Map<String, Object> TRACK = ordered("完整", "full", "简化", "short", "极简", "mini");

    /** Word → road variable it sets true, with {@code !} false. */
    static final Map<String, Object> EXTRAS = ordered(
            "加固",
            "strengthening",
            "改外立面",
            "outline",
            "内装修",
            "interior",
            "现货",
            "stock",
            "图书",
            "books",
            "实验室",
            "labs",
            "需安装",
            "install",
            "无需安装",
            "!install",
            "免立项",
            "!proposal",
            "市级",
            "city");

    private CellWords() {}

    static Collection<String> kinds() {
        return Arrays.stream(ProjectKind.values()).map(ProjectKind::chinese).toList();
    }

    static Collection<String> categories() {
        return Arrays.stream(Category.values()).map(Category::chinese).toList();
    }

    static String list(Collection<String> words) {
        return String.join("、", words);
    }

    static String sorted(Collection<String> words) {
        return list(new TreeSet<>(words));
    }

    private static Map<String, Object> ordered(String... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return java.util.Collections.unmodifiableMap(map);
    }
}
