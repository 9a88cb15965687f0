package org.yingjian.clock;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Demo and test: the date is kept in the database and only ever grows. */
final class StoredDays implements Days {

    private static final int ROW = 1;

    private final JdbcClient jdbc;
    private final LocalDate start;
    private volatile LocalDate shown;

    StoredDays(JdbcClient jdbc, LocalDate start) {
        this.jdbc = jdbc;
        this.start = start;
    }

    @Override
    public LocalDate today() {
        LocalDate known = shown;
        return known != null ? known : load();
    }

    private synchronized LocalDate load() {
        shown = jdbc.sql("select shown_day from business_clock where id = ?")
                .param(ROW)
                .query(LocalDate.class)
                .optional()
                .orElseGet(this::begin);
        return shown;
    }

    private LocalDate begin() {
        jdbc.sql("insert into business_clock (id, shown_day, worked_day) values (?, ?, ?)")
                .params(ROW, start, start)
                .update();
        return start;
    }

    @Override
    public boolean isMovable() {
        return true;
    }

    @Override
    public boolean moveOnFrom(LocalDate day) {
        today();
        LocalDate next = day.plusDays(1);
        int moved = jdbc.sql("update business_clock set shown_day = ? where id = ? and shown_day = ?")
                .params(next, ROW, day)
                .update();
        shown = moved == 1 ? next : null;
        return moved == 1;
    }

    @Override
    public LocalDate workedUntil() {
        today();
        return jdbc.sql("select worked_day from business_clock where id = ?")
                .param(ROW)
                .query(LocalDate.class)
                .single();
    }

    @Override
    public void markWorked(LocalDate day) {
        jdbc.sql("update business_clock set worked_day = ? where id = ?")
                .params(day, ROW)
                .update();
    }
}
