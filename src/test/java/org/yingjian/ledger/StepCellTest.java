package org.yingjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yingjian.step.PastFact;
import org.yingjian.step.PastFact.What;

class StepCellTest {

    private static final LocalDate TODAY = LocalDate.of(2016, 5, 23);

    private final List<RowFault> faults = new ArrayList<>();

    @Test
    void a_date_is_a_finish_however_it_is_written() {
        for (String text : List.of("2016-05-13", "2016/5/13", "2016.5.13", "2016年5月13日", "2016-05-13")) {
            assertThat(read("N12", text)).containsExactly(fact("N12", What.FINISHED, "2016-05-13", Map.of(), null));
        }
        assertThat(read("N12", "日期不详")).containsExactly(fact("N12", What.FINISHED, null, Map.of(), null));
        assertThat(faults).isEmpty();
    }

    @Test
    void open_and_not_needed_are_said_in_words() {
        assertThat(read("N13", "在办2016-05-13")).containsExactly(fact("N13", What.OPENED, "2016-05-13", Map.of(), null));
        assertThat(read("N13", "在办")).containsExactly(fact("N13", What.OPENED, null, Map.of(), null));
        assertThat(read("N4", "免(校园内)")).containsExactly(fact("N4", What.NOT_NEEDED, null, Map.of(), "校园内"));
        assertThat(faults).isEmpty();
    }

    @Test
    void dated_facts_stand_in_brackets_and_take_the_nearest_year() {
        assertThat(read("N15", "2016-04-22(公告03-15 开标04-06 公示04-08至04-11 通知书04-13 3家)"))
                .containsExactly(fact(
                        "N15",
                        What.FINISHED,
                        "2016-04-22",
                        Map.of(
                                "noticeOn", "2016-03-15",
                                "openingOn", "2016-04-06",
                                "publicityFrom", "2016-04-08",
                                "publicityTo", "2016-04-11",
                                "awardOn", "2016-04-13",
                                "bidders", "3"),
                        null));
        assertThat(read("R4", "2016-01-20(公告12-28)").get(0).fields()).containsEntry("noticeOn", "2015-12-28");
        assertThat(faults).isEmpty();
    }

    @Test
    void a_failed_tender_is_followed_by_the_next_round() {
        assertThat(read("E5", "废标2016-05-12(公告04-20 仅2家);在办2016-05-18(公告05-18)"))
                .containsExactly(
                        fact(
                                "E5",
                                What.UNSUCCESSFUL,
                                "2016-05-12",
                                Map.of("noticeOn", "2016-04-20", "bidders", "2"),
                                "废标"),
                        fact("E5", What.OPENED, "2016-05-18", Map.of("noticeOn", "2016-05-18"), null));
        assertThat(faults).isEmpty();
    }

    @Test
    void the_day_it_was_handed_over_is_its_opening() {
        assertThat(read("N7", "2016-05-13(转入04-22)"))
                .containsExactly(
                        fact("N7", What.OPENED, "2016-04-22", Map.of(), null),
                        fact("N7", What.FINISHED, "2016-05-13", Map.of(), null));
        assertThat(faults).isEmpty();
    }

    @Test
    void what_cannot_be_is_complained_of() {
        complains("N12", "2016.2.30", "dateImpossible");
        complains("N12", "2016-13-01", "dateImpossible");
        complains("N12", "上周", "stepForm");
        complains("N12", "16-5-13", "dateForm");
        complains("N12", "2016-06-30", "dateFuture");
        complains("N12", "在办2016-06-30", "dateFuture");
        complains("N12", "1016-05-13", "dateTooEarly");
        complains("N12", "2016-05-13(公告02-30)", "dateImpossible");
        complains("N12", "2016-05-13;在办2016-05-18", "openAndFinished");
        complains("N12", "在办2016-05-10;2016-05-13", "openAndFinished");
        complains("N12", "2016-05-13;2016-05-14", "finishedTwice");
        complains("N12", "2016-05-13;废标2016-05-18", "finishedTwice");
        complains("N12", "2016-05-13(转入05-18)", "openedAfterFinish");
    }

    private void complains(String step, String text, String key) {
        faults.clear();
        read(step, text);
        assertThat(faults.stream().map(RowFault::key).toList()).as(text).containsExactly("ledger.fault." + key);
    }

    private List<PastFact> read(String step, String text) {
        return StepCell.read(step, text, TODAY, new Complaints(2, faults));
    }

    private static PastFact fact(String step, What what, String on, Map<String, String> fields, String reason) {
        return new PastFact(
                step, what, Optional.ofNullable(on).map(LocalDate::parse), fields, Optional.ofNullable(reason));
    }
}
