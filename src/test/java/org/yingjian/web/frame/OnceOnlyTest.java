package org.yingjian.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.yingjian.account.Account;
import org.yingjian.account.Role;
import org.yingjian.shared.Problem;

/** A call sent twice under one key is done once, also when the program was started anew in between. */
class OnceOnlyTest {

    private static final Instant NOON = Instant.parse("2016-05-23T04:00:00Z");
    private static final ZoneId SIPING = ZoneId.of("Asia/Shanghai");

    private final Account clerk =
            new Account(7, "lishu", "孙立", Role.COMMISSION, Optional.empty(), Set.of(), Optional.empty(), false);
    private final AtomicInteger done = new AtomicInteger();
    private JdbcClient jdbc;

    @BeforeEach
    void anEmptyTable() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(
                "jdbc:h2:mem:once-" + UUID.randomUUID() + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V99__request_answer.sql")).execute(database);
        jdbc = JdbcClient.create(database);
    }

    @Test
    void the_second_call_gets_the_first_answer_also_after_a_restart() {
        program(NOON).answer(clerk, "ledger", "k1", this::act);
        ResponseEntity<Object> again = program(NOON.plusSeconds(60)).answer(clerk, "ledger", "k1", this::act);
        assertThat(done).hasValue(1);
        assertThat(again.getStatusCode().value()).isEqualTo(202);
        assertThat(again.getHeaders().getLocation()).isEqualTo(URI.create("/api/ledger/1"));
        assertThat(again.getBody()).hasToString("{\"job\":1}");
    }

    @Test
    void another_key_or_another_act_is_another_call_and_no_key_means_every_time() {
        OnceOnly once = program(NOON);
        once.answer(clerk, "ledger", "k1", this::act);
        once.answer(clerk, "ledger", "k2", this::act);
        once.answer(clerk, "progress/1", "k1", this::act);
        once.answer(clerk, "ledger", null, this::act);
        once.answer(clerk, "ledger", " ", this::act);
        assertThat(done).hasValue(5);
    }

    @Test
    void a_refused_call_may_be_sent_again() {
        OnceOnly once = program(NOON);
        assertThatThrownBy(() -> once.answer(clerk, "ledger", "k1", () -> {
                    throw new Problem(Problem.Kind.RULE, "x");
                }))
                .isInstanceOf(Problem.class);
        once.answer(clerk, "ledger", "k1", this::act);
        assertThat(done).hasValue(1);
    }

    @Test
    void while_the_first_is_at_work_the_second_is_told_so_and_does_nothing() {
        OnceOnly once = program(NOON);
        once.answer(clerk, "ledger", "k1", () -> {
            assertThatThrownBy(() -> once.answer(clerk, "ledger", "k1", this::act))
                    .isInstanceOfSatisfying(
                            Problem.class, p -> assertThat(p.key()).isEqualTo("web.problem.sameKeyAtWork"));
            return act();
        });
        assertThat(done).hasValue(1);
    }

    @Test
    void a_key_is_forgotten_after_a_day() {
        program(NOON).answer(clerk, "ledger", "k1", this::act);
        program(NOON.plus(Duration.ofHours(23))).answer(clerk, "ledger", "k1", this::act);
        assertThat(done).hasValue(1);
        program(NOON.plus(Duration.ofHours(25))).answer(clerk, "ledger", "k1", this::act);
        assertThat(done).hasValue(2);
    }

    private ResponseEntity<Object> act() {
        int job = done.incrementAndGet();
        return ResponseEntity.accepted()
                .location(URI.create("/api/ledger/" + job))
                .body(new Started(job));
    }

    private record Started(long job) {}

    private OnceOnly program(Instant now) {
        return new OnceOnly(new KeptAnswers(jdbc, Clock.fixed(now, SIPING)), new ObjectMapper());
    }
}
