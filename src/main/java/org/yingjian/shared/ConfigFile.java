package org.yingjian.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;

/** A table of {@code config/}: one in {@code ./config} beside the jar beats the packaged one, and the log says which was taken. */
public final class ConfigFile {

    private static final Logger LOG = LoggerFactory.getLogger(ConfigFile.class);

    private static final CSVFormat TABLE = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    private static final String MARK = "\ufeff";

    private ConfigFile() {}

    /** @throws UncheckedIOException if there is none or it cannot be read */
    public static byte[] bytes(String name) {
        Path outer = Path.of("config", name);
        try {
            if (Files.isReadable(outer)) {
                LOG.info("{}: taken from {}", name, outer.toAbsolutePath().normalize());
                return Files.readAllBytes(outer);
            }
            LOG.info("{}: taken from the packaged table", name);
            try (InputStream packaged = new ClassPathResource("config/" + name).getInputStream()) {
                return packaged.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("config/%s: cannot be read.".formatted(name), e);
        }
    }

    /** Without the mark some spreadsheet programs put before UTF-8. */
    public static String text(String name) {
        String text = new String(bytes(name), StandardCharsets.UTF_8);
        return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    }

    /** Its rows under their headings, without comments ({@code #}) and empty lines. */
    public static List<CSVRecord> rows(String name) {
        try (CSVParser parser = TABLE.parse(new StringReader(text(name)))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("config/%s: cannot be read.".formatted(name), e);
        }
    }
}
