package org.yingjian.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a record says of itself and of its brothers. */
class StepRecordTest {

    @Test
    void a_later_round_is_the_latest_however_the_records_come() {
        StepRecord first = record(9, 1, Map.of());
        StepRecord second = record(4, 2, Map.of());
        assertThat(StepRecord.latestOf(List.of(second, first))).containsExactly(Map.entry("E8_E10", second));
    }

    @Test
    void within_a_round_the_record_written_last_is_the_latest() {
        StepRecord old = record(4, 1, Map.of());
        StepRecord corrected = record(9, 1, Map.of());
        assertThat(StepRecord.latestOf(List.of(corrected, old))).containsExactly(Map.entry("E8_E10", corrected));
    }

    @Test
    void a_part_has_its_day_and_a_word_in_its_place_is_no_day() {
        StepRecord record = record(1, 1, Map.of("E8_date", "2016-05-20", "E9_date", "下周", "E10_date", " "));
        assertThat(record.partDate("E8")).contains(LocalDate.of(2016, 5, 20));
        assertThat(record.partDate("E9")).isEmpty();
        assertThat(record.partDate("E10")).isEmpty();
        assertThat(record.partDate("E11")).isEmpty();
    }

    private static StepRecord record(long id, int round, Map<String, String> fields) {
        return new StepRecord(
                id,
                1,
                "E8_E10",
                round,
                StepRecord.State.OPEN,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                fields,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                StepRecord.Source.LIVE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
