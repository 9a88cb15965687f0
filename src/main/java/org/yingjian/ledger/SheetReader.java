package org.yingjian.ledger;

import java.util.List;
import org.yingjian.files.Archive;
import org.yingjian.files.FirstBytes;

/** Tells by its first bytes what a file is, and reads it. */
final class SheetReader {

    static final int MOST_BYTES = 20 * 1024 * 1024;
    static final int MOST_LINES = 20_000;

    private SheetReader() {}

    /** @throws UnreadableLedger when it is not a ledger */
    static Sheet read(byte[] content) {
        if (content.length == 0) {
            throw new UnreadableLedger("empty");
        }
        if (content.length > MOST_BYTES) {
            throw new UnreadableLedger("tooLarge", String.valueOf(MOST_BYTES / 1_048_576));
        }
        Sheet sheet;
        if (Archive.begins(content)) {
            sheet = XlsxSheet.read(content);
        } else if (FirstBytes.are(content, 'P', 'K', 5, 6)) {
            throw new UnreadableLedger("truncated");
        } else if (FirstBytes.are(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableLedger("oldExcel");
        } else {
            sheet = CsvSheet.read(content);
        }
        return checked(sheet);
    }

    private static Sheet checked(Sheet sheet) {
        List<Sheet.Line> lines =
                sheet.lines().stream().filter(l -> !l.isBlank()).toList();
        if (sheet.headings().stream().allMatch(String::isEmpty)) {
            throw new UnreadableLedger("empty");
        }
        if (lines.isEmpty()) {
            throw new UnreadableLedger("noRows");
        }
        if (lines.size() > MOST_LINES) {
            throw new UnreadableLedger("tooManyRows", String.valueOf(lines.size()), String.valueOf(MOST_LINES));
        }
        return new Sheet(sheet.headings(), lines);
    }
}
