package org.yingjian.calendar;

/** The table of holidays as it lies in the configuration now, whether it is in force or not. */
public interface HolidayFile {

    /** Lines of {@code holidays.csv}, header included; read anew on every call. */
    String read();
}
