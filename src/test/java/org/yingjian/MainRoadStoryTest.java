package org.yingjian;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yingjian.web.Browser;

/** One summer in Siping, told through the doors everybody uses: HTTP, the pages, and the mail. */
class MainRoadStoryTest extends TownWithMail {

    @Test
    void from_the_ledger_of_may_to_the_mails_of_september() throws IOException {
        the_commission_takes_in_the_ledger();
        the_same_ledger_a_second_time_changes_nothing();
        the_lights_are_those_of_the_sample();
        finance_approves_the_budget_of_the_repair();

        the_clock_goes_to("2016-05-24");
        everybody_gets_the_first_mail_once();
        a_negotiation_held_the_day_after_its_notice_is_refused();

        the_clock_goes_to("2016-06-02");
        the_first_tender_for_instruments_fails_and_is_held_again();
        the_repair_is_awarded();
        another_repair_is_awarded();

        the_clock_goes_to("2016-06-20");
        both_repairs_get_their_permits();
        a_contractor_reports_the_roof_and_the_engineer_confirms();

        the_clock_goes_to("2016-07-08");
        the_second_tender_ends_in_a_contract();

        the_clock_goes_to("2016-08-12");
        works_begun_before_their_permit_are_refused_live_and_kept_as_a_fact();

        the_clock_goes_to("2016-08-20");
        the_repair_is_in_use();

        the_clock_goes_to("2016-09-01");
        the_mails_name_school_step_holder_and_last_safe_day();
        nobody_is_buried_in_mails();
        no_mail_came_twice();
    }

    private void the_commission_takes_in_the_ledger() throws IOException {
        JsonNode done = takeInTheLedger();
        assertThat(done.path("faults")).as(done.toString()).isEmpty();
        assertThat(done.path("job").path("added").asInt()).isEqualTo(120);
    }

    private void the_same_ledger_a_second_time_changes_nothing() throws IOException {
        JsonNode done = takeInTheLedger();
        assertThat(done.path("faults")).as(done.toString()).isEmpty();
        assertThat(done.path("job").path("added").asInt()).isZero();
        assertThat(done.path("job").path("changed").asInt()).isZero();
    }

    private void the_lights_are_those_of_the_sample() {
        Map<String, Integer> lights = new TreeMap<>();
        by("fagai")
                .get("/api/projects?size=500")
                .path("items")
                .forEach(p -> lights.merge(p.path("light").asText(), 1, Integer::sum));
        assertThat(lights).isEqualTo(Map.of("REACHED", 47, "GREEN", 46, "YELLOW", 12, "RED", 12, "BLACK", 3));
        assertThat(Browser.of(port, "fushizhang").get("/").body()).contains("2016-09-20");
    }

    private void everybody_gets_the_first_mail_once() {
        List<PostOffice.Arrived> first = POST_OFFICE.mails();
        assertThat(first)
                .extracting(PostOffice.Arrived::to)
                .contains("fushizhang@example.cn", "fuxianzhang@example.cn");
        assertThat(first).extracting(PostOffice.Arrived::to).doesNotHaveDuplicates();
    }

    private void finance_approves_the_budget_of_the_repair() {
        assertThat(done(by("caizheng").finish(repair(), "R3", "2016-05-23", Map.of("docNo", "示例财审〔2016〕25号"))))
                .containsExactly("R4B");
    }

    private void a_negotiation_held_the_day_after_its_notice_is_refused() {
        Caller.Answer refused = by("daili")
                .finish(
                        repair(),
                        "R4B",
                        "2016-05-24",
                        Map.of("noticeOn", "2016-05-23", "openingOn", "2016-05-24", "awardOn", "2016-05-24"));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.detail()).contains("2016-05-23");
    }

    private void the_repair_is_awarded() {
        award(repair(), "2016-05-24");
        assertThat(done(by("xuexiao")
                        .finish(repair(), "R5", "2016-06-02", Map.of("contractOn", "2016-06-02", "plannedDays", "50"))))
                .containsExactly("R6");
    }

    private void another_repair_is_awarded() {
        award(hastyRepair(), "2016-05-16");
        assertThat(done(by("xuexiao").finish(hastyRepair(), "R5", "2016-06-02", Map.of("contractOn", "2016-06-02"))))
                .containsExactly("R6");
    }

    private void award(long project, String notice) {
        assertThat(done(by("daili")
                        .finish(
                                project,
                                "R4B",
                                "2016-06-01",
                                Map.of(
                                        "noticeOn", notice,
                                        "openingOn", "2016-05-31",
                                        "bidders", "3",
                                        "winner", "示例·四平宏建建筑工程有限公司",
                                        "price", "786000",
                                        "awardOn", "2016-06-01"))))
                .containsExactly("R5");
    }

    private void both_repairs_get_their_permits() {
        assertThat(done(by("zhujian").finish(repair(), "R6", "2016-06-15", Map.of("permitNo", "示例220322201606150101"))))
                .containsExactly("R7");
        assertThat(done(by("zhujian")
                        .finish(hastyRepair(), "R6", "2016-06-20", Map.of("permitNo", "示例220322201606200101"))))
                .containsExactly("R7");
    }

    private void the_first_tender_for_instruments_fails_and_is_held_again() {
        assertThat(done(by("daili")
                        .finish(
                                instruments(),
                                "E5",
                                "2016-06-01",
                                Map.of(
                                        "noticeOn",
                                        "2016-05-11",
                                        "openingOn",
                                        "2016-06-01",
                                        "bidders",
                                        "2",
                                        "E5_result",
                                        "failed"))))
                .containsExactly("E5");
        assertThat(by("daili").waiting(instruments(), "E5").path("round").asInt())
                .isEqualTo(2);
    }

    private void the_second_tender_ends_in_a_contract() {
        assertThat(done(by("daili")
                        .finish(
                                instruments(),
                                "E5",
                                "2016-06-24",
                                Map.of("noticeOn", "2016-06-03", "openingOn", "2016-06-24", "bidders", "5"))))
                .containsExactly("E6");
        assertThat(done(by("xuexiao")
                        .finish(
                                instruments(),
                                "E6",
                                "2016-06-28",
                                Map.of("winner", "示例·四平育英教学设备有限公司", "price", "1560000", "awardOn", "2016-06-28"))))
                .containsExactly("E7");
        assertThat(done(by("xuexiao")
                        .finish(
                                instruments(),
                                "E7",
                                "2016-07-08",
                                Map.of("contractOn", "2016-07-08", "plannedDays", "45"))))
                .containsExactly("E8");
    }

    private void a_contractor_reports_the_roof_and_the_engineer_confirms() {
        long school = by("shigong").project("S012");
        Browser contractor = Browser.of(port, "shigong");
        String page = "/report/" + school;
        assertThat(contractor
                        .post(
                                page,
                                page,
                                Map.of(
                                        "what",
                                        "PROGRESS",
                                        "on",
                                        "2016-06-18",
                                        "milestone",
                                        "TOPPED_OUT",
                                        "percent",
                                        "60",
                                        "jumpReason",
                                        "首次填报"))
                        .body())
                .contains("待确认");
        Browser engineer = Browser.of(port, "jianli");
        long before = version(school);
        String confirmation = firstMatch(
                "action=\"(/confirmations/\\d+)\"",
                engineer.get("/confirmations").body());
        engineer.post("/confirmations", confirmation, Map.of("act", "confirm"));
        assertThat(openSteps(school)).containsExactly("N20");
        assertThat(version(school) - before)
                .as("changes made by one confirmation")
                .isLessThan(5);
        assertThat(contractor.get(page).body()).contains("已确认");
    }

    private void works_begun_before_their_permit_are_refused_live_and_kept_as_a_fact() {
        Map<String, String> fields = Map.of("siteOn", "2016-06-10", "signedBy", "示例·徐总监");
        Caller.Answer refused = by("xuexiao").finish(hastyRepair(), "R7", "2016-08-05", fields);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.detail()).contains("2016-06-10", "施工许可", "2016-06-20", "建筑法第7条");
        assertThat(openSteps(hastyRepair())).containsExactly("R7");

        assertThat(done(by("xuexiao").recordFact(hastyRepair(), "R7", "2016-08-05", fields)))
                .containsExactly("R8_R9");
        assertThat(Browser.of(port, "fagai").get("/projects/" + hastyRepair()).body())
                .contains("先建后批");
    }

    private void the_repair_is_in_use() {
        assertThat(done(by("xuexiao")
                        .finish(repair(), "R7", "2016-08-12", Map.of("siteOn", "2016-06-16", "signedBy", "示例·徐总监"))))
                .containsExactly("R8_R9");
        assertThat(done(by("xuexiao").finish(repair(), "R8_R9", "2016-08-19", Map.of("R8_date", "2016-08-17"))))
                .isEmpty();
        JsonNode project = by("fagai").get("/api/projects/" + repair());
        assertThat(project.path("status").asText()).isEqualTo("DONE");
        assertThat(project.path("project").path("light").asText()).isEqualTo("REACHED");
    }

    /**
     * The baseline, 14 Mondays, one first morning between two of them, the countdowns: no leader can get more than 34. The
     * commission asks after the review centre and the experts, who hear of nothing.
     */
    private void nobody_is_buried_in_mails() {
        Map<String, Long> mails = POST_OFFICE.mails().stream()
                .collect(Collectors.groupingBy(PostOffice.Arrived::to, Collectors.counting()));
        assertThat(mails.get("fushizhang@example.cn")).isLessThanOrEqualTo(34);
        assertThat(mails.get("fuxianzhang@example.cn")).isLessThanOrEqualTo(34);
        assertThat(mails.get("fagai@example.cn")).isLessThanOrEqualTo(104);
    }

    private void the_mails_name_school_step_holder_and_last_safe_day() {
        assertThat(POST_OFFICE.mails())
                .filteredOn(mail ->
                        mail.subject().contains("红·告急") && mail.subject().contains("福田乡中学改建"))
                .filteredOn(mail -> mail.text().contains("最迟安全日:「施工图审查」"))
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(mail.text())
                        .contains("涉及学校:示例·福田乡中学", "「施工图审查」,由示例·梨树县学校建设项目办公室申报、四平市施工图审查中心办理", "四平市施工图审查中心不使用本系统"));
        assertThat(POST_OFFICE.mails())
                .filteredOn(mail -> mail.to().equals("fuxianzhang@example.cn"))
                .filteredOn(
                        mail -> mail.text().contains("福田乡中学改建") && mail.text().contains("施工图审查"))
                .isNotEmpty();
    }

    private void no_mail_came_twice() {
        List<PostOffice.Arrived> all = POST_OFFICE.mails();
        assertThat(all).extracting(PostOffice.Arrived::messageId).doesNotHaveDuplicates();
        assertThat(all)
                .extracting(mail -> List.of(mail.to(), mail.subject(), mail.text()))
                .doesNotHaveDuplicates();
        by("admin")
                .get("/api/outbox")
                .forEach(mail -> assertThat(mail.path("status").asText())
                        .as(mail.toString())
                        .isEqualTo("SENT"));
    }

    private long repair() {
        return by("fagai").project("S025");
    }

    private long hastyRepair() {
        return by("fagai").project("S038");
    }

    private long instruments() {
        return by("fagai").project("S048");
    }
}
