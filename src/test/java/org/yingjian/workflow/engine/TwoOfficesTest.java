package org.yingjian.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yingjian.workflow.Drawings;
import org.yingjian.workflow.StepsMoved;

/** Two offices at the same moment: with the project locked first neither loses, and nothing is done twice. */
class TwoOfficesTest extends EngineTest {

    private static final String ROAD = "test-two-offices";
    private static final int RACES = 20;

    @Autowired
    JdbcClient jdbc;

    private final ExecutorService offices = Executors.newFixedThreadPool(2);

    @BeforeEach
    void deployRoad() {
        deploy(Drawings.road(ROAD), ROAD);
        jdbc.sql("create table if not exists test_project_lock (id bigint primary key)")
                .update();
    }

    @AfterEach
    void closeOffices() {
        offices.shutdownNow();
    }

    @Test
    void sibling_steps_finished_together_open_the_next_one_once() throws Exception {
        for (int race = 0; race < RACES; race++) {
            long project = started();
            List<Object> both = together(() -> finish(project, "A"), () -> finish(project, "B"));
            assertThat(both).allSatisfy(moved -> assertThat(moved).isInstanceOf(StepsMoved.class));
            assertThat(both.stream().flatMap(m -> ((StepsMoved) m).opened().stream()))
                    .containsExactly("N6");
            assertThat(workflows.getState(project).openSteps()).containsExactly("N6");
        }
    }

    @Test
    void the_same_step_finished_twice_is_done_once() throws Exception {
        for (int race = 0; race < RACES; race++) {
            long project = started();
            List<Object> both = together(() -> finish(project, "A"), () -> finish(project, "A"));
            assertThat(both).hasAtLeastOneElementOfType(StepsMoved.class);
            assertThat(both).hasAtLeastOneElementOfType(IllegalStateException.class);
            assertThat(workflows.getState(project).openSteps()).containsExactly("B");
        }
    }

    private long started() {
        long project = newProject();
        jdbc.sql("insert into test_project_lock (id) values (?)").param(project).update();
        inTransaction(() -> workflows.start(project, ROAD, Map.of("proposal", false)));
        return project;
    }

    /** As every command does: the project row first, then the engine. */
    private StepsMoved finish(long project, String step) {
        return inTransaction(() -> {
            jdbc.sql("select id from test_project_lock where id = ? for update")
                    .param(project)
                    .query(Long.class)
                    .single();
            return workflows.complete(project, step, Map.of());
        });
    }

    /** What each office got: its move, or the refusal. */
    private List<Object> together(Callable<StepsMoved> first, Callable<StepsMoved> second) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Future<Object> one = offices.submit(() -> attempt(start, first));
        Future<Object> two = offices.submit(() -> attempt(start, second));
        return List.of(one.get(60, TimeUnit.SECONDS), two.get(60, TimeUnit.SECONDS));
    }

    private static Object attempt(CyclicBarrier start, Callable<StepsMoved> work) throws Exception {
        start.await(60, TimeUnit.SECONDS);
        try {
            return work.call();
        } catch (IllegalStateException refused) {
            return refused;
        }
    }
}
