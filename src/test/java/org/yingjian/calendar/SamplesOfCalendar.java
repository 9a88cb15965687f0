package org.yingjian.calendar;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The calendar as shipped, for pure tests of any room. */
public final class SamplesOfCalendar {

    private SamplesOfCalendar() {}

    public static Workdays workdays() {
        return new Workdays(CalendarTables.readHolidays("holidays.csv", open("/config/holidays.csv")));
    }

    public static Counties counties() {
        return new Counties(CalendarTables.readCounties("counties.csv", open("/config/counties.csv")));
    }

    public static WorkCalendar calendar() {
        return new WorkCalendar(workdays(), counties());
    }

    private static Reader open(String name) {
        InputStream packaged = SamplesOfCalendar.class.getResourceAsStream(name);
        return new InputStreamReader(Objects.requireNonNull(packaged, name), StandardCharsets.UTF_8);
    }
}
