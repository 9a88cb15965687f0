package org.yingjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class SheetReaderTest {

    private final Ledgers ledgers = Ledgers.of(2, "T-SHEET-");

    @Test
    void utf_8_with_and_without_byte_order_mark_and_gb18030_say_the_same() {
        Sheet plain = SheetReader.read(ledgers.utf8());
        byte[] marked = ("\uFEFF" + ledgers.csv()).getBytes(StandardCharsets.UTF_8);
        assertThat(SheetReader.read(marked)).isEqualTo(plain);
        assertThat(SheetReader.read(ledgers.in("GB18030"))).isEqualTo(plain);
        assertThat(SheetReader.read(ledgers.in("GBK"))).isEqualTo(plain);
        assertThat(plain.headings().get(0)).isEqualTo("编号");
        assertThat(plain.lines()).extracting(Sheet.Line::number).containsExactly(2, 3);
    }

    @Test
    void a_workbook_says_the_same_as_the_text() {
        Sheet text = SheetReader.read(ledgers.utf8());
        Sheet book = SheetReader.read(ledgers.xlsx());
        assertThat(book.headings()).isEqualTo(text.headings());
        for (int line = 0; line < 2; line++) {
            for (int cell = 0; cell < Ledgers.HEADINGS.size(); cell++) {
                assertThat(book.lines().get(line).cell(cell))
                        .isEqualTo(text.lines().get(line).cell(cell));
            }
        }
    }

    @Test
    void a_formula_is_seen_in_both() {
        ledgers.with(1, "总投资(万元)", "=40+40");
        int column = Ledgers.HEADINGS.indexOf("总投资(万元)");
        assertThat(SheetReader.read(ledgers.utf8()).lines().get(0).cell(column).formula())
                .isTrue();
        assertThat(SheetReader.read(ledgers.xlsx()).lines().get(0).cell(column).formula())
                .isTrue();
        assertThat(Sheet.Cell.of("-5").formula()).isFalse();
        assertThat(Sheet.Cell.of("-cmd|' /C calc'!A0").formula()).isTrue();
        assertThat(Sheet.Cell.of("@SUM(A1)").formula()).isTrue();
    }

    @Test
    void lines_are_counted_as_a_spreadsheet_counts_them() {
        String text = "编号,项目名称\nA1,\"两行\n的名称\"\n\nA2,丙\n";
        Sheet sheet = SheetReader.read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(sheet.lines()).extracting(Sheet.Line::number).containsExactly(2, 5);
    }

    @Test
    void what_is_no_ledger_is_told_by_what_it_is() throws IOException {
        refused(new byte[0], "empty");
        refused("\uFEFF \n".getBytes(StandardCharsets.UTF_8), "empty");
        refused("编号,项目名称\n".getBytes(StandardCharsets.UTF_8), "noRows");
        refused(ledgers.in("UTF-16LE"), "notSpreadsheet");
        refused("%PDF-1.7 hello".getBytes(StandardCharsets.UTF_8), "notSpreadsheet");
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}, "oldExcel");
        refused(ledgers.in("Big5"), "encoding");
        byte[] broken = ledgers.utf8();
        broken[4] = (byte) 0xFF;
        refused(broken, "encoding");
        refused("编号,项目名称\nA1,\"没有收尾\nA2,乙\n".getBytes(StandardCharsets.UTF_8), "quotes");
        refused(zip("word/document.xml"), "notSpreadsheet");
        byte[] book = ledgers.xlsx();
        refused(Arrays.copyOf(book, book.length / 2), "truncated");
        refused(Arrays.copyOf(book, book.length - 40), "truncated");
    }

    private static byte[] zip(String entry) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(new byte[10]);
        }
        return out.toByteArray();
    }

    private static void refused(byte[] content, String key) {
        assertThatThrownBy(() -> SheetReader.read(content))
                .isInstanceOfSatisfying(
                        UnreadableLedger.class, e -> assertThat(e.fault().key()).isEqualTo("ledger.fault." + key));
    }
}
