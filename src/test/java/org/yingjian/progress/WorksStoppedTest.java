package org.yingjian.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whether works stand still, by their reports, newest first. */
class WorksStoppedTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 23);

    @Test
    void works_stand_from_a_stop_to_the_next_restart() {
        assertThat(Reports.isStopped(List.of())).isFalse();
        assertThat(Reports.isStopped(List.of(told(Report.What.NOTE), told(Report.What.STOP))))
                .isTrue();
        assertThat(Reports.isStopped(List.of(told(Report.What.RESTART), told(Report.What.STOP))))
                .isFalse();
    }

    /** The page asked every report, the rule only those that count. */
    @Test
    void a_rejected_stop_stops_nothing() {
        assertThat(Reports.isStopped(List.of(report(Report.What.STOP, Report.State.REJECTED))))
                .isFalse();
    }

    private static Report told(Report.What what) {
        return report(what, Report.State.RECORDED);
    }

    private static Report report(Report.What what, Report.State state) {
        return new Report(
                1,
                1,
                what,
                DAY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                "张建国",
                "四平市宏达建筑有限公司",
                DAY.atTime(9, 0),
                state,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Report.Effect.NONE,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
