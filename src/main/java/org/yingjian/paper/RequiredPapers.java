package org.yingjian.paper;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import org.yingjian.shared.ConfigFile;

/** The table {@code config/required-papers.csv}. */
@Component
class RequiredPapers {

    private static final String NAME = "required-papers.csv";

    private final List<RequiredPaper> lines;

    RequiredPapers() {
        this.lines = read();
    }

    List<RequiredPaper> list() {
        return lines;
    }

    private static List<RequiredPaper> read() {
        List<RequiredPaper> all =
                ConfigFile.rows(NAME).stream().map(RequiredPapers::line).toList();
        Set<String> codes = new HashSet<>();
        all.forEach(line -> require(codes.add(line.code()), line.code(), "the code stands twice."));
        return all;
    }

    private static RequiredPaper line(CSVRecord row) {
        String code = row.get("code");
        require(code.matches("[\\w-]{1,40}"), code, "a code of letters, digits and hyphens is needed.");
        require(
                !row.get("name").isEmpty() && !row.get("name_en").isEmpty(),
                code,
                "a name in both languages is needed.");
        return new RequiredPaper(
                code,
                row.get("step"),
                purpose(code, row.get("purpose")),
                row.get("name"),
                row.get("name_en"),
                day(row.get("from")),
                day(row.get("to")),
                row.get("basis"));
    }

    private static RequiredPaper.Purpose purpose(String code, String word) {
        require(word.matches("apply|start|file"), code, "purpose (%s): apply, start or file expected.".formatted(word));
        return RequiredPaper.Purpose.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Optional<LocalDate> day(String text) {
        return Optional.of(text).filter(t -> !t.isEmpty()).map(LocalDate::parse);
    }

    private static void require(boolean holds, String code, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("config/%s, line of code %s: %s".formatted(NAME, code, otherwise));
        }
    }
}
