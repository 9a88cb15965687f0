package org.yingjian.clock;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Real use: the system's date. */
final class SystemDays implements Days {

    private static final int ROW = 1;

    private final JdbcClient jdbc;
    private final Clock wall;

    SystemDays(JdbcClient jdbc, Clock wall) {
        this.jdbc = jdbc;
        this.wall = wall;
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(wall);
    }

    @Override
    public boolean isMovable() {
        return false;
    }

    @Override
    public boolean moveOnFrom(LocalDate day) {
        return false;
    }

    @Override
    public LocalDate workedUntil() {
        return jdbc.sql("select worked_day from business_clock where id = ?")
                .param(ROW)
                .query(LocalDate.class)
                .optional()
                .orElseGet(this::begin);
    }

    private LocalDate begin() {
        LocalDate today = today();
        jdbc.sql("insert into business_clock (id, worked_day) values (?, ?)")
                .params(ROW, today)
                .update();
        return today;
    }

    @Override
    public void markWorked(LocalDate day) {
        jdbc.sql("update business_clock set worked_day = ? where id = ?")
                .params(day, ROW)
                .update();
    }
}
