package org.yingjian.step.limit;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yingjian.calendar.CalendarTables;
import org.yingjian.calendar.Holiday;
import org.yingjian.calendar.HolidayFile;
import org.yingjian.calendar.Workdays;
import org.yingjian.shared.BusinessClock;

/** Holiday lines in force, kept so that a changed file re-times nothing unseen. */
@Component
class StoredNotices {

    private static final Logger LOG = LoggerFactory.getLogger(StoredNotices.class);
    private static final String HEADER = "from,to,kind,festival";

    private final JdbcClient jdbc;
    private final HolidayFile file;
    private final Workdays workdays;
    private final BusinessClock clock;
    private long newest;

    StoredNotices(JdbcClient jdbc, HolidayFile file, Workdays workdays, BusinessClock clock) {
        this.jdbc = jdbc;
        this.file = file;
        this.workdays = workdays;
        this.clock = clock;
        if (newestId() == 0) {
            store(true, "", file.read(), "");
        }
        refresh();
        if (pendingFile().isPresent()) {
            LOG.warn(
                    "config/holidays.csv differs from the holidays in force; an administrator applies it on /admin/holidays");
        }
    }

    /** Takes over what another node has announced. */
    synchronized void refresh() {
        long now = newestId();
        if (now != newest) {
            workdays.announce(inForce());
            newest = now;
        }
    }

    Optional<String> pendingFile() {
        String now = file.read();
        return fileInForce().filter(text -> !parse(text).equals(parse(now))).map(text -> now);
    }

    /** The lines that would be in force together with these. */
    List<Holiday> with(String lines, boolean wholeTable) {
        List<Holiday> all = new ArrayList<>();
        if (wholeTable) {
            all.addAll(parse(lines));
            entered().forEach(text -> all.addAll(parse(text)));
        } else {
            all.addAll(inForce());
            all.addAll(parse(lines));
        }
        return all;
    }

    void store(boolean wholeTable, String paper, String lines, String by) {
        jdbc.sql("insert into holiday_notice (source, paper, holiday_lines, announced_at, announced_by)"
                        + " values (?, ?, ?, ?, ?)")
                .params(wholeTable ? "FILE" : "ENTERED", paper, lines, clock.now(), by)
                .update();
    }

    private List<Holiday> inForce() {
        List<Holiday> all = new ArrayList<>();
        fileInForce().ifPresent(text -> all.addAll(parse(text)));
        entered().forEach(text -> all.addAll(parse(text)));
        return all;
    }

    private long newestId() {
        return jdbc.sql("select coalesce(max(id), 0) from holiday_notice")
                .query(Long.class)
                .single();
    }

    private Optional<String> fileInForce() {
        return lines("FILE").stream().reduce((one, later) -> later);
    }

    private List<String> entered() {
        return lines("ENTERED");
    }

    private List<String> lines(String source) {
        return jdbc.sql("select holiday_lines from holiday_notice where source = ? order by id")
                .param(source)
                .query(String.class)
                .list();
    }

    private static List<Holiday> parse(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String table = plain.contains(HEADER) ? plain : HEADER + "\n" + plain;
        return CalendarTables.readHolidays("holidays.csv", new StringReader(table));
    }
}
