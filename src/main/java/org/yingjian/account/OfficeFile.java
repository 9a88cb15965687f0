package org.yingjian.account;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** Reads the room's tables in {@code config/}; a file in {@code ./config} beats the packaged one. */
final class OfficeFile {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    private OfficeFile() {}

    static List<CSVRecord> read(String name) {
        try (Reader reader = open(name);
                CSVParser parser = FORMAT.parse(reader)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("config/%s: cannot be read.".formatted(name), e);
        }
    }

    private static Reader open(String name) throws IOException {
        Path outer = Path.of("config", name);
        return Files.isReadable(outer)
                ? Files.newBufferedReader(outer, StandardCharsets.UTF_8)
                : new InputStreamReader(
                        new ClassPathResource("config/" + name).getInputStream(), StandardCharsets.UTF_8);
    }
}
