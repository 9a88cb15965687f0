package org.yingjian.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.yingjian.files.Archive;

/** The first sheet of an Excel workbook (.xlsx). */
final class XlsxSheet {

    private XlsxSheet() {}

    static Sheet read(byte[] content) {
        checkZip(content);
        try (ReadableWorkbook book =
                        new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, false));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            List<String> headings = new ArrayList<>();
            List<Sheet.Line> lines = new ArrayList<>();
            rows.forEach(row -> take(row, headings, lines));
            return new Sheet(headings, lines);
        } catch (UnreadableLedger known) {
            throw known;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableLedger("notSpreadsheet");
        }
    }

    private static void take(Row row, List<String> headings, List<Sheet.Line> lines) {
        List<Sheet.Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(cell(row.getCell(i)));
        }
        if (row.getRowNum() == 1) {
            cells.forEach(c -> headings.add(c.text()));
        } else if (lines.size() <= SheetReader.MOST_LINES) {
            lines.add(new Sheet.Line(row.getRowNum(), cells));
        }
    }

    private static Sheet.Cell cell(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return Sheet.Cell.EMPTY;
        }
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
            return new Sheet.Cell("=" + cell.getFormula(), true);
        }
        if (cell.getType() != CellType.NUMBER) {
            return Sheet.Cell.of(cell.getText());
        }
        if (isDate(cell.getDataFormatString())) {
            return Sheet.Cell.of(cell.asDate().toLocalDate().toString());
        }
        BigDecimal number = cell.asNumber().stripTrailingZeros();
        // Excel keeps 80.1 as 80.099999999999994.
        return Sheet.Cell.of(
                number.scale() > 8
                        ? number.setScale(8, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString()
                        : number.toPlainString());
    }

    private static boolean isDate(String format) {
        if (format == null) {
            return false;
        }
        String plain = format.replaceAll("\\[[^]]*]|\"[^\"]*\"", "").toLowerCase(Locale.ROOT);
        return plain.contains("y") || plain.contains("d") || format.contains("年");
    }

    /** A truncated one, a trap, or another kind of document shows before the reader of workbooks sees it. */
    private static void checkZip(byte[] content) {
        Archive archive = Archive.read(content);
        switch (archive.state()) {
            case BROKEN -> throw new UnreadableLedger("truncated");
            case TOO_LARGE -> throw new UnreadableLedger("unpacksTooLarge");
            case WHOLE -> {
                if (!archive.names().contains("xl/workbook.xml")) {
                    throw new UnreadableLedger("notSpreadsheet");
                }
            }
        }
    }
}
