package org.yingjian.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yingjian.EmptyDatabase;
import org.yingjian.project.ProjectListener.Turn;

/** Who is told of a change, when, and what happens when a listener fails. */
class AnnouncementTest {

    private static final Clock WALL = Clock.system(ZoneId.of("Asia/Shanghai"));

    private final DataSource source = EmptyDatabase.with("V20__project.sql");
    private final JdbcClient jdbc = JdbcClient.create(source);
    private final DataSourceTransactionManager transactions = new DataSourceTransactionManager(source);
    private final List<Turn> turns = new ArrayList<>();
    private final List<Object> told = new ArrayList<>();
    private boolean failing;
    private boolean toldInside;

    private final ChangingProject changes =
            new ChangingProject(new JdbcProjects(jdbc), jdbc, transactions, listeners(), WALL);

    @BeforeEach
    void oneProject() {
        jdbc.sql("""
                        insert into project (id, number, name, county, kind, category, area_new, area_extended, investment,
                            funding, road, round_id, target_step, status, version, announced_version, changed_at)
                        values (1, 'S1', '教学楼', '梨树', 'NEW', 'PLANNED', 1, 0, 1, '', '{}', 1, 'N17', 'LIVE', 1, 1,
                            timestamp '2016-05-23 08:00:00')""").update();
    }

    @Test
    void listeners_are_told_once_when_the_transaction_has_ended() {
        changes.change(1, project -> project);
        assertThat(told).containsExactly(new ProjectChanged(1, 2));
        assertThat(toldInside).isFalse();
    }

    @Test
    void progress_is_told_first_then_the_forecast_then_whoever_writes_letters() {
        changes.change(1, project -> project);
        changes.announceAll(List.of(1L), count -> {});
        assertThat(turns)
                .containsExactly(Turn.PROGRESS, Turn.FORECAST, Turn.ALERT, Turn.PROGRESS, Turn.FORECAST, Turn.ALERT);
    }

    @Test
    void inside_a_transaction_already_begun_nobody_is_told_until_the_caller_says_so() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            changes.change(1, project -> project);
            changes.change(1, project -> project);
            assertThatThrownBy(() -> changes.announce(1)).isInstanceOf(IllegalStateException.class);
        });
        assertThat(told).isEmpty();
        changes.announce(1);
        assertThat(told).containsExactly(new ProjectChanged(1, 3));
    }

    @Test
    void a_failing_listener_leaves_the_change_and_is_told_again_later() {
        failing = true;
        assertThat(changes.<String>change(1, project -> "kept")).isEqualTo("kept");
        LocalDateTime soon = LocalDateTime.now(WALL).plusMinutes(1);
        assertThat(changes.announceMissed(soon.minusMinutes(3)))
                .as("not yet two minutes old")
                .isEmpty();
        assertThat(turns).as("nobody waits for one that fails").containsExactly(Turn.values());
        failing = false;
        assertThat(changes.announceMissed(soon)).containsExactly(1L);
        assertThat(told).containsExactly(new ProjectChanged(1, 2), new ProjectChanged(1, 2));
        assertThat(changes.announceMissed(soon)).isEmpty();
    }

    @Test
    void the_road_keeps_words_numbers_and_truth_values() {
        Map<String, Object> values = Map.of("track", "short", "permit", true, "wan", 80);
        assertThat(JdbcProjects.ROAD.read(JdbcProjects.ROAD.write(values))).isEqualTo(values);
        assertThat(JdbcProjects.ROAD.write(values)).isEqualTo("{\"permit\":true,\"track\":\"short\",\"wan\":80}");
    }

    private ObjectProvider<ProjectListener> listeners() {
        return new ObjectProvider<>() {
            @Override
            public Stream<ProjectListener> stream() {
                return Stream.of(new Listener(Turn.ALERT), new Listener(Turn.PROGRESS), new Listener(Turn.FORECAST));
            }
        };
    }

    private final class Listener implements ProjectListener {
        private final Turn turn;

        Listener(Turn turn) {
            this.turn = turn;
        }

        @Override
        public Turn turn() {
            return turn;
        }

        @Override
        public void projectChanged(ProjectChanged change) {
            toldInside |= TransactionSynchronizationManager.isActualTransactionActive();
            turns.add(turn);
            if (failing && turn == Turn.PROGRESS) {
                throw new IllegalStateException("planted");
            }
            if (turn == Turn.ALERT) {
                told.add(change);
            }
        }

        @Override
        public void projectsChanged(List<ProjectChanged> changes) {
            changes.forEach(this::projectChanged);
        }
    }
}
