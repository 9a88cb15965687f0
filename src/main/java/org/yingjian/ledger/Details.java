package org.yingjian.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yingjian.step.FieldIds;

/**
 * The dated facts and numbers a clerk puts in brackets behind a date.
 *
 * @param fields field id of the diagram's forms → value
 * @param openedOn day the step was handed over (转入)
 * @param remark what is neither
 */
record Details(Map<String, String> fields, Optional<LocalDate> openedOn, String remark) {

    private static final String DAY = "((?:\\d{4}-)?\\d{1,2}-\\d{1,2}|\\d{1,2}月\\d{1,2}日)";
    private static final Pattern DATED = Pattern.compile("(公告|开标定|开标|公示|通知书|合同|受理|申报|转入)" + DAY + "(?:至" + DAY + ")?");
    private static final Map<String, String> DATE_FIELDS = Map.of(
            "公告", FieldIds.NOTICE,
            "开标", "openingOn",
            "开标定", "openingOn",
            "通知书", "awardOn",
            "合同", "contractOn",
            "受理", "acceptedOn",
            "申报", "appliedOn");
    private static final Map<Pattern, String> WORDS = words();

    static Details read(String text, LocalDate near, Consumer<String> impossible) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> remarks = new ArrayList<>();
        Optional<LocalDate> opened = Optional.empty();
        for (String token : text.split("[ ,、]+")) {
            Matcher dated = DATED.matcher(token);
            if (dated.matches()) {
                Optional<LocalDate> from = day(dated.group(2), near, impossible);
                if (dated.group(1).equals("转入")) {
                    opened = from;
                } else if (dated.group(1).equals("公示")) {
                    from.ifPresent(d -> fields.put("publicityFrom", d.toString()));
                    Optional.ofNullable(dated.group(3))
                            .flatMap(to -> day(to, near, impossible))
                            .ifPresent(d -> fields.put(FieldIds.PUBLICITY_TO, d.toString()));
                } else {
                    from.ifPresent(d -> fields.put(DATE_FIELDS.get(dated.group(1)), d.toString()));
                }
            } else if (!token.isEmpty() && !word(token, fields)) {
                remarks.add(token);
            }
        }
        return new Details(fields, opened, String.join(" ", remarks));
    }

    private static boolean word(String token, Map<String, String> fields) {
        for (Map.Entry<Pattern, String> word : WORDS.entrySet()) {
            Matcher m = word.getKey().matcher(token);
            if (m.matches()) {
                fields.put(word.getValue(), m.group(1));
                return true;
            }
        }
        return false;
    }

    private static Optional<LocalDate> day(String text, LocalDate near, Consumer<String> impossible) {
        String[] parts = text.replace("月", "-").replace("日", "").split("-");
        Optional<LocalDate> day = parts.length == 3
                ? Texts.date(text)
                : Texts.dayNear(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), near);
        if (day.isEmpty()) {
            impossible.accept(text);
        }
        return day;
    }

    private static Map<Pattern, String> words() {
        Map<Pattern, String> words = new LinkedHashMap<>();
        words.put(Pattern.compile("文号:?(.+)"), "docNo");
        words.put(Pattern.compile("合同号:?(.+)"), "contractNo");
        words.put(Pattern.compile("许可证:?(.+)"), "permitNo");
        words.put(Pattern.compile("(?:中标单位|成交单位):?(.+)"), "winner");
        words.put(Pattern.compile("(?:中标价|成交价):?([0-9.]+)万?"), "price");
        words.put(Pattern.compile("(?:控制价|限价):?([0-9.]+)万?"), "ceiling");
        words.put(Pattern.compile("工期(\\d+)天"), "plannedDays");
        words.put(Pattern.compile("仅?(\\d+)家"), "bidders");
        return words;
    }
}
