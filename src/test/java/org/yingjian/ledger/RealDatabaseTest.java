package org.yingjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.yingjian.account.Account;
import org.yingjian.account.Accounts;
import org.yingjian.forecast.Forecasts;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.Actor;
import org.yingjian.shared.Problem;
import org.yingjian.step.CompleteStep;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;
import org.yingjian.workflow.Workflows;

/**
 * The main road on MySQL or MariaDB, begun on an empty database. Runs only where {@code YINGJIAN_TEST_DB_URL} names one, with
 * {@code YINGJIAN_TEST_DB_USER} and {@code YINGJIAN_TEST_DB_PASSWORD}.
 */
@Tag("database")
@EnabledIfEnvironmentVariable(named = "YINGJIAN_TEST_DB_URL", matches = ".+")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class RealDatabaseTest {

    private static final LocalDate TODAY = LocalDate.of(2016, 5, 23);
    private static final int RACES = 10;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> System.getenv("YINGJIAN_TEST_DB_URL"));
        registry.add("spring.datasource.username", () -> System.getenv("YINGJIAN_TEST_DB_USER"));
        registry.add("spring.datasource.password", () -> System.getenv("YINGJIAN_TEST_DB_PASSWORD"));
        registry.add("spring.flyway.placeholders.uuid", () -> "varchar(36)");
    }

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    ImportLedger importing;

    @Autowired
    Projects projects;

    @Autowired
    Steps steps;

    @Autowired
    CompleteStep complete;

    @Autowired
    Workflows workflows;

    @Autowired
    Forecasts forecasts;

    @Autowired
    Accounts accounts;

    @Test
    void the_sample_ledger_comes_in_whole_and_again_changes_nothing() throws IOException {
        ImportJob first = importing.run("a.csv", SampleLedger.content(), Actor.PROGRAM);
        assertThat(first.state()).isEqualTo(ImportJob.State.DONE);
        assertThat(first.added() + first.unchanged()).isEqualTo(120);
        ImportJob again = importing.run("b.csv", SampleLedger.content(), Actor.PROGRAM);
        assertThat(again.unchanged()).isEqualTo(120);
        List<Long> ids = projects.listAll().stream().map(Project::id).toList();
        assertThat(forecasts.listForecasts(ids).keySet()).containsAll(ids);
    }

    @Test
    void a_placed_project_goes_on_when_its_step_is_completed() {
        Project project = placed("T-DB-ONE-");
        StepRecord open = open(project);
        complete.complete(finished(open), lishu());
        assertThat(open(project).stepId()).isNotEqualTo(open.stepId());
        assertThat(workflows.getState(project.id()).openSteps())
                .containsExactly(open(project).stepId());
    }

    @Test
    void of_six_who_finish_or_recall_one_step_together_one_has_done_it_and_five_are_told() throws Exception {
        beans.createBean(SixAtOnce.class).race(Integer.getInteger("yingjian.rounds", 24));
    }

    @Test
    void of_two_offices_completing_one_step_together_one_is_told_who_was_first() throws Exception {
        ExecutorService offices = Executors.newFixedThreadPool(2);
        try {
            for (int race = 0; race < RACES; race++) {
                Project project = placed("T-DB-RACE-" + race + "-");
                StepRecord open = open(project);
                CyclicBarrier start = new CyclicBarrier(2);
                Callable<String> office = () -> {
                    start.await(30, TimeUnit.SECONDS);
                    try {
                        complete.complete(finished(open), lishu());
                        return "done";
                    } catch (Problem problem) {
                        return problem.key();
                    }
                };
                List<String> answers = new ArrayList<>();
                for (Future<String> answer : List.of(offices.submit(office), offices.submit(office))) {
                    answers.add(answer.get(60, TimeUnit.SECONDS));
                }
                assertThat(answers).containsExactlyInAnyOrder("done", "step.problem.alreadyFinished");
            }
        } finally {
            offices.shutdownNow();
        }
    }

    private static CompleteStep.Entry finished(StepRecord open) {
        return new CompleteStep.Entry(
                open.id(), Optional.of(TODAY), false, Map.of("docNo", "梨财审〔2016〕9号"), false, Optional.empty());
    }

    private Account lishu() {
        return accounts.findByUsername("lishu").orElseThrow();
    }

    private Project placed(String prefix) {
        String own = prefix + System.nanoTime() + "-";
        ImportJob done = importing.run("t.csv", Ledgers.of(1, own).utf8(), Actor.PROGRAM);
        assertThat(done.added()).isEqualTo(1);
        return projects.findByNumber(own + "001").orElseThrow();
    }

    private StepRecord open(Project project) {
        return steps.listRecords(project.id()).stream()
                .filter(StepRecord::isOpen)
                .findFirst()
                .orElseThrow();
    }
}
