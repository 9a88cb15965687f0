package org.yingjian.web.frame;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yingjian.shared.Columns;

/** Answers to calls that name a key, kept in the database for a day so that a restart or another node knows them. */
@Repository
class KeptAnswers {

    static final Duration KEPT = Duration.ofDays(1);
    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock wall;
    private volatile LocalDateTime swept = LocalDateTime.MIN;

    KeptAnswers(JdbcClient jdbc, Clock wall) {
        this.jdbc = jdbc;
        this.wall = wall;
    }

    /** @param status empty while the first call is at work, or when it was cut off in the middle */
    record Answer(Optional<Integer> status, Optional<String> location, Optional<String> body) {}

    /** Takes the key for a call that begins. @return false when it is taken */
    boolean begin(String hash) {
        LocalDateTime now = LocalDateTime.now(wall);
        sweep(now);
        try {
            jdbc.sql("insert into request_answer (request_hash, kept_at) values (?, ?)")
                    .params(hash, now)
                    .update();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    Optional<Answer> find(String hash) {
        return jdbc.sql("select status, location, body from request_answer where request_hash = ?")
                .param(hash)
                .query((rs, index) ->
                        new Answer(Columns.count(rs, "status"), Columns.text(rs, "location"), Columns.text(rs, "body")))
                .optional();
    }

    void keep(String hash, int status, String location, String body) {
        jdbc.sql("update request_answer set status = ?, location = ?, body = ? where request_hash = ?")
                .params(status, location, body, hash)
                .update();
    }

    /** A refused call may be tried again with the same key. */
    void forget(String hash) {
        jdbc.sql("delete from request_answer where request_hash = ?")
                .param(hash)
                .update();
    }

    private void sweep(LocalDateTime now) {
        if (swept.isBefore(now.minus(BETWEEN_SWEEPS))) {
            swept = now;
            jdbc.sql("delete from request_answer where kept_at < ?")
                    .param(now.minus(KEPT))
                    .update();
        }
    }
}
