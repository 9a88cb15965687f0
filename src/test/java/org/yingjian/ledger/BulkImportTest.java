package org.yingjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yingjian.YingjianTest;
import org.yingjian.forecast.Forecasts;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.Actor;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;
import org.yingjian.workflow.RunningState;
import org.yingjian.workflow.Workflows;

/** Many rows at once. */
@YingjianTest
class BulkImportTest {

    /** Measured 2016 rows mixed: about ninety; a question more for each record would be a hundred. */
    private static final int STATEMENTS_A_ROW = 110;

    @Autowired
    ImportLedger importing;

    @Autowired
    LedgerCheck check;

    @Autowired
    LedgerWriter writer;

    @Autowired
    Projects projects;

    @Autowired
    Steps steps;

    @Autowired
    Workflows workflows;

    @Autowired
    Forecasts forecasts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager manager;

    @Test
    void three_hundred_rows_come_in_whole_each_at_its_place_and_with_its_forecast() throws IOException {
        ImportJob done = importing.run("big.csv", BigLedger.content(300, "T-BULK-"), Actor.PROGRAM);
        assertThat(done.state()).isEqualTo(ImportJob.State.DONE);
        assertThat(done.added()).isEqualTo(300);
        assertThat(done.done()).isEqualTo(300);
        List<Project> entered = projects.listAll().stream()
                .filter(p -> p.number().startsWith("T-BULK-"))
                .toList();
        assertThat(entered).hasSize(300);
        Map<Project.Status, Long> statuses =
                entered.stream().collect(Collectors.groupingBy(Project::status, Collectors.counting()));
        assertThat(statuses).containsOnlyKeys(Project.Status.LIVE, Project.Status.BACKFILLED);
        List<Long> live = entered.stream()
                .filter(p -> p.status() == Project.Status.LIVE)
                .map(Project::id)
                .toList();
        Map<Long, List<StepRecord>> records = steps.listRecords(live);
        List<RunningState> states = workflows.listStates(live);
        assertThat(states).hasSameSizeAs(live);
        for (RunningState state : states) {
            Set<String> open = records.get(state.projectId()).stream()
                    .filter(StepRecord::isOpen)
                    .map(StepRecord::stepId)
                    .collect(Collectors.toSet());
            assertThat(open).isEqualTo(state.openSteps());
        }
        List<Long> all = entered.stream().map(Project::id).toList();
        assertThat(forecasts.listForecasts(all)).hasSize(300);
    }

    @Test
    void twice_the_rows_take_twice_the_statements_and_not_more() throws IOException {
        statements(BigLedger.content(12, "T-WARM-"));
        long some = statements(BigLedger.content(120, "T-SOME-"));
        long more = statements(BigLedger.content(240, "T-MORE-"));
        assertThat(some / 120).isLessThan(STATEMENTS_A_ROW);
        assertThat(more).isLessThan(some * 22 / 10);
    }

    private long statements(byte[] ledger) {
        LedgerCheck.Result sound = check.check(SheetReader.read(ledger), Importer.of(Actor.PROGRAM));
        jdbc.sql("set query_statistics_max_entries 5000").update();
        jdbc.sql("set query_statistics false").update();
        jdbc.sql("set query_statistics true").update();
        new TransactionTemplate(manager).executeWithoutResult(status -> {
            status.setRollbackOnly();
            writer.write(sound.rows(), Importer.of(Actor.PROGRAM), done -> {});
        });
        long count = jdbc.sql("select sum(execution_count) from information_schema.query_statistics")
                .query(Long.class)
                .single();
        jdbc.sql("set query_statistics false").update();
        return count;
    }
}
