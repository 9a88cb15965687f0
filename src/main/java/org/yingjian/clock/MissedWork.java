package org.yingjian.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yingjian.clock.NightlyWork.Phase;

/** Phases of a night that failed, kept until they are made up for. */
final class MissedWork {

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock wall;

    MissedWork(JdbcClient jdbc, Clock wall) {
        this.jdbc = jdbc;
        this.wall = wall;
    }

    /** @param day last day on which it failed: what is done for that day is done for those before */
    record Missed(Phase phase, LocalDate day, int attempts, LocalDateTime triedAt) {

        /** A minute after the first attempt, then twice as long each time: what never succeeds must not keep the machine busy. */
        boolean isDue(LocalDateTime now) {
            Duration wait = Duration.ofMinutes(1L << Math.min(attempts - 1, 6));
            return !now.isBefore(triedAt.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT));
        }
    }

    /** In the night's order. */
    List<Missed> list() {
        return jdbc
                .sql("select phase, missed_day, attempts, tried_at from night_missed")
                .query((rs, index) -> new Missed(
                        Phase.valueOf(rs.getString("phase")),
                        rs.getObject("missed_day", LocalDate.class),
                        rs.getInt("attempts"),
                        rs.getTimestamp("tried_at").toLocalDateTime()))
                .list()
                .stream()
                .sorted((one, other) -> one.phase().compareTo(other.phase()))
                .toList();
    }

    List<Missed> listDue() {
        LocalDateTime now = LocalDateTime.now(wall);
        return list().stream().filter(missed -> missed.isDue(now)).toList();
    }

    void note(Phase phase, LocalDate day) {
        LocalDateTime now = LocalDateTime.now(wall);
        int again = jdbc.sql(
                        "update night_missed set missed_day = ?, attempts = attempts + 1, tried_at = ? where phase = ?")
                .params(day, now, phase.name())
                .update();
        if (again == 0) {
            jdbc.sql("insert into night_missed (phase, missed_day, attempts, tried_at) values (?, ?, 1, ?)")
                    .params(phase.name(), day, now)
                    .update();
        }
    }

    void madeUp(Phase phase) {
        jdbc.sql("delete from night_missed where phase = ?").param(phase.name()).update();
    }
}
