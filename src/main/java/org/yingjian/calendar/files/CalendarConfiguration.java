package org.yingjian.calendar.files;

import java.io.Reader;
import java.io.StringReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yingjian.calendar.CalendarTables;
import org.yingjian.calendar.Counties;
import org.yingjian.calendar.HolidayFile;
import org.yingjian.calendar.WorkCalendar;
import org.yingjian.calendar.Workdays;
import org.yingjian.shared.ConfigFile;

/** Offers the calendar to the other rooms. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    Workdays workdays() {
        return new Workdays(CalendarTables.readHolidays("config/holidays.csv", open("holidays.csv")));
    }

    @Bean
    HolidayFile holidayFile() {
        return () -> ConfigFile.text("holidays.csv");
    }

    @Bean
    Counties counties() {
        return new Counties(CalendarTables.readCounties("config/counties.csv", open("counties.csv")));
    }

    @Bean
    WorkCalendar workCalendar(Workdays workdays, Counties counties) {
        return new WorkCalendar(workdays, counties);
    }

    private static Reader open(String name) {
        return new StringReader(ConfigFile.text(name));
    }
}
