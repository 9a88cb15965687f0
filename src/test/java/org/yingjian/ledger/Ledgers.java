package org.yingjian.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Ledgers for tests: one sound repair project a row, changed where a test wants it. */
final class Ledgers {

    static final List<String> HEADINGS = List.of(
            "编号",
            "项目代码",
            "项目名称",
            "所含学校",
            "县区",
            "建设性质",
            "迎检类别",
            "改扩建维修面积(㎡)",
            "总投资(万元)",
            "资金来源",
            "采购方式",
            "检查轮次",
            "检查日期",
            "项目单位",
            "包保责任人",
            "R1 立项批复",
            "R2 方案预算",
            "R3 财政评审",
            "R4 采购",
            "R5 合同",
            "R6 施工许可",
            "R7 施工",
            "R8 验收",
            "R9 投入使用",
            "N17 开工",
            "E5 公告开标");

    private final List<Map<String, String>> rows = new ArrayList<>();

    static Ledgers of(int count, String prefix) {
        Ledgers ledgers = new Ledgers();
        for (int i = 1; i <= count; i++) {
            ledgers.rows.add(row(prefix + "%03d".formatted(i)));
        }
        return ledgers;
    }

    private static Map<String, String> row(String number) {
        Map<String, String> row = new LinkedHashMap<>();
        HEADINGS.forEach(h -> row.put(h, ""));
        row.put("编号", number);
        row.put("项目名称", "示例·测试校舍维修" + number);
        row.put("所含学校", "示例小学:小学;示例中学:初中");
        row.put("县区", "梨树");
        row.put("建设性质", "维修改造");
        row.put("迎检类别", "维修");
        row.put("改扩建维修面积(㎡)", "900");
        row.put("总投资(万元)", "80");
        row.put("资金来源", "县配套");
        row.put("采购方式", "竞争性谈判");
        row.put("检查轮次", "国检");
        row.put("检查日期", "2016-09-20");
        row.put("项目单位", "示例·测试项目单位");
        row.put("包保责任人", "示例包保人");
        row.put("R1 立项批复", "2016-04-12(文号示例〔2016〕1号)");
        row.put("R2 方案预算", "2016-05-20");
        row.put("R3 财政评审", "在办2016-05-20");
        return row;
    }

    Ledgers with(int row, String heading, String value) {
        rows.get(row - 1).put(heading, value);
        return this;
    }

    String csv() {
        StringBuilder text = new StringBuilder(String.join(",", HEADINGS));
        for (Map<String, String> row : rows) {
            text.append("\r\n");
            text.append(
                    String.join(",", row.values().stream().map(Ledgers::quoted).toList()));
        }
        return text.append("\r\n").toString();
    }

    byte[] utf8() {
        return csv().getBytes(StandardCharsets.UTF_8);
    }

    byte[] in(String charset) {
        return csv().getBytes(Charset.forName(charset));
    }

    byte[] xlsx() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("台账");
            for (int c = 0; c < HEADINGS.size(); c++) {
                sheet.value(0, c, HEADINGS.get(c));
            }
            for (int r = 0; r < rows.size(); r++) {
                int c = 0;
                for (String value : rows.get(r).values()) {
                    write(sheet, r + 1, c++, value);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, String value) {
        if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            sheet.value(row, column, java.time.LocalDate.parse(value));
            sheet.style(row, column).format("yyyy/m/d").set();
        } else if (value.matches("\\d+(\\.\\d+)?")) {
            sheet.value(row, column, Double.valueOf(value));
        } else if (value.startsWith("=")) {
            sheet.formula(row, column, value.substring(1));
        } else if (!value.isEmpty()) {
            sheet.value(row, column, value);
        }
    }

    private static String quoted(String value) {
        return value.contains(",") || value.contains("\"") || value.contains("\n")
                ? '"' + value.replace("\"", "\"\"") + '"'
                : value;
    }
}
