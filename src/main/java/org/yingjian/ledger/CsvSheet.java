package org.yingjian.ledger;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** CSV in UTF-8, with or without byte order mark, or in GB18030 as Excel in China writes it. */
final class CsvSheet {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private CsvSheet() {}

    static Sheet read(byte[] content) {
        String text = decode(content);
        List<Sheet.Line> lines = new ArrayList<>();
        try (CSVParser parser = format(text).parse(new StringReader(text))) {
            for (CSVRecord record : parser) {
                lines.add(line(record, (int) parser.getCurrentLineNumber()));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            // An opening quotation mark without its partner swallows the rest of the file.
            throw new UnreadableLedger("quotes", String.valueOf(lines.size() + 1));
        }
        if (lines.isEmpty()) {
            throw new UnreadableLedger("empty");
        }
        List<String> headings =
                lines.get(0).cells().stream().map(Sheet.Cell::text).toList();
        return new Sheet(headings, lines.subList(1, lines.size()));
    }

    private static Sheet.Line line(CSVRecord record, int endLine) {
        // Cells may hold line breaks; the line a reader looks for is where the row begins.
        int breaks = StreamSupport.stream(record.spliterator(), false)
                .mapToInt(c -> (int) c.chars().filter(ch -> ch == '\n').count())
                .sum();
        List<Sheet.Cell> cells = StreamSupport.stream(record.spliterator(), false)
                .map(Sheet.Cell::of)
                .toList();
        return new Sheet.Line(Math.max(1, endLine - breaks), cells);
    }

    private static CSVFormat format(String text) {
        String first = text.lines().findFirst().orElse("");
        char delimiter = first.indexOf(',') < 0 && first.indexOf('\t') >= 0 ? '\t' : ',';
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
    }

    private static String decode(byte[] content) {
        for (byte b : content) {
            if (b == 0) {
                throw new UnreadableLedger("notSpreadsheet");
            }
        }
        String text = strict(content, StandardCharsets.UTF_8)
                .or(() -> strict(content, GB18030))
                .orElseThrow(() -> new UnreadableLedger("encoding"));
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (plain.isBlank()) {
            throw new UnreadableLedger("empty");
        }
        String head = plain.lines().findFirst().orElse("");
        if (!Headings.anyKnown(head)) {
            throw new UnreadableLedger(head.chars().anyMatch(c -> c > 127) ? "encoding" : "notSpreadsheet");
        }
        return plain;
    }

    private static Optional<String> strict(byte[] content, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
