package org.yingjian.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yingjian.audit.AuditTrail;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    /** Wall time, for sessions, lock-out and mail back-off. */
    @Bean
    Clock wallClock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }

    /**
     * Movable where {@code yingjian.clock.start} is set (demo and test), the system's date elsewhere.
     *
     * @param start first day the movable clock shows, ISO date
     */
    @Bean
    DayByDay businessClock(
            @Value("${yingjian.clock.start:}") String start,
            JdbcClient jdbc,
            Clock wall,
            ObjectProvider<NightlyWork> works,
            ObjectProvider<AuditTrail> audit,
            ObjectProvider<ClockHold> holds) {
        Days days = start.isBlank() ? new SystemDays(jdbc, wall) : new StoredDays(jdbc, LocalDate.parse(start));
        MissedWork missed = new MissedWork(jdbc, wall);
        return new DayByDay(days, wall, new Night(works, missed), missed, audit, holds);
    }
}
