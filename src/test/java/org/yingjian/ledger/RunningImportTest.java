package org.yingjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.YingjianTest;
import org.yingjian.clock.AdvanceClock;
import org.yingjian.shared.Actor;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.Problem;

@YingjianTest
class RunningImportTest {

    @Autowired
    RunningImport running;

    @Autowired
    JdbcImports stored;

    @Autowired
    ImportJobs imports;

    @Autowired
    AdvanceClock advance;

    @Autowired
    BusinessClock clock;

    @Test
    void the_thousandth_import_ends_like_the_first() {
        RunningImport own = new RunningImport();
        for (long id : new long[] {1, 127, 128, 1000}) {
            own.begun(id);
            own.ended(id + 1);
            assertThat(own.id()).as("another one ended").contains(id);
            own.ended(id);
            assertThat(own.id()).as("import %d ended", id).isEmpty();
        }
    }

    @Test
    void while_an_import_runs_it_is_shown_and_the_clock_stands() {
        assertThat(imports.findRunning()).isEmpty();
        LocalDate today = clock.today();
        long id = stored.begin(SampleLedger.NAME, "系统", today.atTime(9, 0));
        running.begun(id);
        try {
            stored.setState(id, ImportJob.State.WRITING, 120);
            stored.setDone(id, 40);
            assertThat(imports.findRunning()).hasValueSatisfying(found -> {
                assertThat(found.isSample()).isTrue();
                assertThat(found.done()).isEqualTo(40);
                assertThat(found.rows()).isEqualTo(120);
            });
            assertThatThrownBy(() -> advance.advanceTo(today.plusDays(1), Actor.PROGRAM))
                    .isInstanceOfSatisfying(
                            Problem.class, p -> assertThat(p.key()).isEqualTo("ledger.problem.clockHeld"));
            assertThat(clock.today()).isEqualTo(today);
        } finally {
            stored.end(id, ImportJob.State.FAILED, 0, today.atTime(9, 1));
            running.ended(id);
        }
        assertThat(imports.findRunning()).isEmpty();
    }
}
