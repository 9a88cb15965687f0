package org.yingjian.ledger;

import java.util.Arrays;
import java.util.Optional;

/** Columns of a ledger about the project itself; the steps have columns of their own. */
enum Column {
    NUMBER("编号", true, 60),
    CODE("项目代码", false, 40),
    NAME("项目名称", true, 300),
    SCHOOLS("所含学校", false, 4_000),
    COUNTY("县区", true, 40),
    KIND("建设性质", true, 20),
    CATEGORY("迎检类别", true, 20),
    AREA_NEW("新建面积", false, 20),
    AREA_EXTENDED("改扩建维修面积", false, 20),
    INVESTMENT("总投资", true, 20),
    FUNDING("资金来源", false, 1_000),
    METHOD("采购方式", false, 20),
    LAND("用地", false, 20),
    EIA("环评", false, 20),
    ENERGY("节能", false, 20),
    TRACK("流程", false, 20),
    EXTRAS("其他情形", false, 200),
    ROUND("检查轮次", false, 100),
    ROUND_DAY("检查日期", false, 20),
    CLIENT("项目单位", false, 200),
    CONTRACTOR("施工(供货)单位", false, 200),
    SUPERVISION("监理单位", false, 200),
    AGENT("招标代理", false, 200),
    OFFICER("包保责任人", false, 120);

    private final String heading;
    private final boolean required;
    private final int longest;

    Column(String heading, boolean required, int longest) {
        this.heading = heading;
        this.required = required;
        this.longest = longest;
    }

    String heading() {
        return heading;
    }

    boolean required() {
        return required;
    }

    int longest() {
        return longest;
    }

    static Optional<Column> findByHeading(String heading) {
        String plain = Texts.plain(heading).replaceAll("\\((万元|平方米|㎡|m2)\\)$", "");
        return Arrays.stream(values()).filter(c -> c.heading.equals(plain)).findFirst();
    }
}
