package org.yingjian.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads {@code holidays.csv} and {@code counties.csv}; a bad line is named with file, line, value and cure. */
public final class CalendarTables {

    private static final String HOLIDAYS = "from,to,kind,festival";
    private static final String COUNTIES = "name,full_name,code,city,valid_from,valid_to,winter_from,winter_to";

    /** A notice is typed as its paper says it, in Chinese or as the file has it. */
    private static final Set<String> OFF = Set.of("off", "放假");

    private static final Set<String> WORK = Set.of("work", "上班");

    private CalendarTables() {}

    public static List<Holiday> readHolidays(String file, Reader text) {
        return read(file, text, HOLIDAYS, c -> {
            boolean work = WORK.contains(c[2]);
            if (!work && !OFF.contains(c[2])) {
                throw new IllegalArgumentException("kind (%s): write off (放假) or work (上班).".formatted(c[2]));
            }
            return new Holiday(date(c[0]), date(c[1]), work, c[3]);
        });
    }

    public static List<County> readCounties(String file, Reader text) {
        return read(
                file,
                text,
                COUNTIES,
                c -> new County(
                        c[0],
                        c[1],
                        filled(c[2]),
                        c[3],
                        filled(c[4]).map(CalendarTables::date),
                        filled(c[5]).map(CalendarTables::date),
                        winterStop(c[6], c[7])));
    }

    private static <T> List<T> read(String file, Reader text, String header, Function<String[], T> toRow) {
        List<T> rows = new ArrayList<>();
        int width = header.split(",").length;
        boolean headerSeen = false;
        try (BufferedReader lines = new BufferedReader(text)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String content = (number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line).strip();
                if (content.isEmpty() || content.startsWith("#")) {
                    continue;
                }
                if (!headerSeen) {
                    requireHeader(file, number, content, header);
                    headerSeen = true;
                    continue;
                }
                rows.add(row(file, number, content, width, toRow));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read.", e);
        }
        return rows;
    }

    private static <T> T row(String file, int number, String content, int width, Function<String[], T> toRow) {
        String[] cells = content.split(",", -1);
        try {
            if (cells.length != width) {
                throw new IllegalArgumentException("%d cells; there must be %d.".formatted(cells.length, width));
            }
            for (int i = 0; i < cells.length; i++) {
                cells[i] = cells[i].strip();
            }
            return toRow.apply(cells);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new UnreadableLine(content, "%s line %d: %s".formatted(file, number, e.getMessage()), e);
        }
    }

    private static void requireHeader(String file, int number, String content, String header) {
        if (!content.equals(header)) {
            throw new IllegalArgumentException(
                    "%s line %d: header (%s); write %s.".formatted(file, number, content, header));
        }
    }

    private static Optional<WinterStop> winterStop(String from, String to) {
        if (from.equals("none")) {
            return Optional.empty();
        }
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.of(WinterStop.DEFAULT);
        }
        return Optional.of(new WinterStop(monthDay(from), monthDay(to)));
    }

    private static MonthDay monthDay(String text) {
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("winter (%s): write month and day as 11-01.".formatted(text), e);
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("date (%s): write it as 2016-10-01.".formatted(text), e);
        }
    }

    private static Optional<String> filled(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
