package org.yingjian.calendar.files;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.yingjian.calendar.CalendarTables;
import org.yingjian.calendar.Counties;
import org.yingjian.calendar.HolidayFile;
import org.yingjian.calendar.WorkCalendar;
import org.yingjian.calendar.Workdays;

/** Offers the calendar to the other rooms; {@code ./config/<file>} beats the packaged table. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarConfiguration.class);

    @Bean
    Workdays workdays() {
        return new Workdays(CalendarTables.readHolidays("config/holidays.csv", open("holidays.csv")));
    }

    @Bean
    HolidayFile holidayFile() {
        return () -> {
            try (Reader file = open("holidays.csv")) {
                StringWriter text = new StringWriter();
                file.transferTo(text);
                return text.toString();
            } catch (IOException e) {
                throw new UncheckedIOException("config/holidays.csv: cannot be read.", e);
            }
        };
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
        Path outer = Path.of("config", name);
        try {
            if (Files.isReadable(outer)) {
                LOG.info("{}: taken from {}", name, outer.toAbsolutePath().normalize());
                return Files.newBufferedReader(outer, StandardCharsets.UTF_8);
            }
            LOG.info("{}: taken from the packaged table", name);
            return new InputStreamReader(
                    new ClassPathResource("config/" + name).getInputStream(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("config/%s: cannot be read.".formatted(name), e);
        }
    }
}
