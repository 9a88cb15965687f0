package org.yingjian.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.yingjian.procurement.LawfulMethods;
import org.yingjian.project.Project.Status;
import org.yingjian.shared.Actor;
import org.yingjian.shared.Problem;

/** The same purchases under the law of today, in a program of its own whose date is 2026-09-28. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "yingjian.clock.start=2026-09-28")
@ActiveProfiles("test")
class EquipmentTodayTest extends OnTheRoad {

    private static final LocalDate NOW = LocalDate.of(2026, 9, 28);

    @Autowired
    LawfulMethods methods;

    @Autowired
    Tenders tenders;

    @Test
    void what_needed_a_tender_in_2016_is_inquired_today_after_thirty_days_of_intent() {
        long id = equipment("150", Map.of());
        road.start(id, Actor.PROGRAM);
        assertThat(methods.listFor(project(id), NOW).get(0).method()).isEqualTo("inquiry");
        assertThat(methods.rule(project(id), NOW).lineWan()).isEqualByComparingTo("200");
        assertThat(methods.rule(project(id), NOW).limitWan()).isEqualByComparingTo("30");
        assertThat(steps.roadVariables(project(id))).containsEntry("intent", true);
        finish(id, "E1", "2026-03-02");
        assertOpen(id, "E2");
        // Thirty days after 03-03 is 04-02.
        assertThatThrownBy(() -> finish(id, "E2", "2026-04-01", "noticeOn", "2026-03-03"))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.key()).isEqualTo("step.problem.minimumWait");
                    assertThat(problem.arguments().toString()).contains("财库〔2020〕10号");
                });
        finish(id, "E2", "2026-04-02", "noticeOn", "2026-03-03");
        assertOpen(id, "E3_E4");
        finish(id, "E3_E4", "2026-04-10", "E3_date", "2026-04-08");
        assertOpen(id, "E5_E6");
        // Three working days after 04-13 is 04-16.
        assertThatThrownBy(() -> finish(
                        id, "E5_E6", "2026-04-16", "noticeOn", "2026-04-13", "openingOn", "2026-04-15", "bidders", "3"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo("step.problem.openedEarly"));
        finish(
                id,
                "E5_E6",
                "2026-04-17",
                "noticeOn",
                "2026-04-13",
                "openingOn",
                "2026-04-16",
                "bidders",
                "3",
                "price",
                "1460000",
                "awardOn",
                "2026-04-17");
        // Thirty days after is Sunday 05-17: Monday 05-18.
        assertThat(tenders.listRounds(project(id)).get(0).course().orElseThrow().contractDue())
                .hasValueSatisfying(due -> assertThat(due).isEqualTo("2026-05-18"));
        finish(id, "E7", "2026-05-18", "contractOn", "2026-05-18", "contractNo", "HT-26");
        finish(id, "E8_E10", "2026-07-10", "E8_date", "2026-07-01", "E9_date", "2026-07-06");
        finish(id, "E11_E12", "2026-07-24", "E11_date", "2026-07-20", "assetNo", "ZC-26");
        assertThat(project(id).status()).isEqualTo(Status.DONE);
    }

    @Test
    void over_two_hundred_the_tender_opens_on_the_first_working_day_after_the_may_holiday() {
        long id = equipment("240", Map.of());
        road.start(id, Actor.PROGRAM);
        finish(id, "E1", "2026-03-02");
        finish(id, "E2", "2026-04-02", "noticeOn", "2026-03-03");
        finish(id, "E3", "2026-04-03");
        finish(id, "E4", "2026-04-10");
        assertOpen(id, "E5");
        workStep.recordFacts(open(id, "E5").id(), Map.of("noticeOn", "2026-04-13"), commission());
        // 05-03 lies in the holiday of 05-01 to 05-05.
        assertThat(tenders.listRounds(project(id)).get(0).course().orElseThrow().firstOpening())
                .isEqualTo("2026-05-06");
    }
}
