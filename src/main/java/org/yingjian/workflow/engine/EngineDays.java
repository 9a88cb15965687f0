package org.yingjian.workflow.engine;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;

/** Days of the program as the engine's points in time, zone Asia/Shanghai. */
final class EngineDays {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private EngineDays() {}

    static Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(ZONE).toInstant());
    }

    static Date at(LocalDateTime moment) {
        return Date.from(moment.atZone(ZONE).toInstant());
    }

    static LocalDate dayOf(Date date) {
        return new Date(date.getTime()).toInstant().atZone(ZONE).toLocalDate();
    }
}
