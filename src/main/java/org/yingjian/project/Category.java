package org.yingjian.project;

import java.util.Arrays;
import java.util.Optional;

/** What the project counts as at the inspection; decides the target state. */
public enum Category {
    BUILT("已建成"),
    FINISHING("收尾"),
    UNDER_CONSTRUCTION("在建"),
    PLANNED("拟新建"),
    REPAIR("维修"),
    EQUIPMENT_BOUGHT("装备已采购"),
    EQUIPMENT_PLANNED("装备计划");

    private final String chinese;

    Category(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    public static Optional<Category> findByChinese(String chinese) {
        return Arrays.stream(values()).filter(c -> c.chinese.equals(chinese)).findFirst();
    }
}
