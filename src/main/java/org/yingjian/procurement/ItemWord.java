package org.yingjian.procurement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The item a purchase is about, by the words schools use for it. */
final class ItemWord {

    private static final Map<String, String> ITEMS = items();

    private ItemWord() {}

    static Optional<String> findIn(String name) {
        return ITEMS.entrySet().stream()
                .filter(word -> name.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Longer words first, they are the more exact ones. */
    private static Map<String, String> items() {
        Map<String, String> items = new LinkedHashMap<>();
        items.put("图书", "图书");
        items.put("计算机", "计算机");
        items.put("电脑", "计算机");
        items.put("课桌", "课桌凳");
        items.put("多媒体", "多媒体设备");
        items.put("班班通", "多媒体设备");
        items.put("实验台", "实验室设备");
        items.put("实验室", "实验室设备");
        items.put("实验仪器", "实验室设备");
        items.put("音体美", "音体美器材");
        items.put("体育器材", "体育器材");
        items.put("音乐美术", "音乐美术器材");
        items.put("卫生", "卫生(保健)室设备");
        items.put("食堂", "食堂设备");
        items.put("厨房", "食堂设备");
        return items;
    }
}
