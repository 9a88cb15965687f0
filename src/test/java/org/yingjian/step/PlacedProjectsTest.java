package org.yingjian.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yingjian.YingjianTest;
import org.yingjian.project.Category;
import org.yingjian.project.Project;
import org.yingjian.project.ProjectKind;
import org.yingjian.shared.Actor;
import org.yingjian.step.StepRecord.Flag;
import org.yingjian.step.StepRecord.State;

/** Ledger rows placed into running diagrams, and the same rows a week later. */
@YingjianTest
class PlacedProjectsTest extends OnTheRoad {

    private static final String S014 = "N3=2015-08-12 N4=2015-08-28 N6=2015-08-31 N5=2015-09-07 N7=2015-09-25"
            + " N10=2015-10-19 N8=2015-11-02 N9=2015-12-14 N11=2015-12-28 N12=2016-01-11 N13=2016-02-24 N14=2016-03-14"
            + " N15=2016-04-22{noticeOn=2016-03-15,openingOn=2016-04-06,publicityFrom=2016-04-08,publicityTo=2016-04-11}"
            + " N16=2016-05-06 N17=2016-05-18";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "S014|NEW|440.1|3100|0||" + S014 + "|N18|2016-05-18",
                "S009|NEW|218.6|1540|0||N3=2015-03-16 N4=2015-03-30 N5=2015-03-31 N7=2015-04-28 N8=2015-05-13"
                        + " N9=2015-06-08 N10=2015-05-25 N11=2015-06-15 N12=2015-06-19 N13=2015-07-10 N14=2015-07-17"
                        + " N15=2015-08-21 N16=2015-08-28 N17=2015-09-01 N18=2015-10-16 N19=2016-05-17|N20|2016-05-17",
                "S024|EXTENSION|125.1|0|1320|negotiation|N3=2015-11-10 N4~ N5=2015-11-24 N6=2015-11-16 N7=2015-12-18"
                        + " N8=2016-01-22 N9=2016-04-01 N10~ N11=2016-04-29 N12=2016-05-13|N13|2016-05-13",
                "S025|REPAIR|80|0|410|negotiation|R1=2016-04-12 R2=2016-05-20|R3|2016-05-20",
                "S035|REPAIR|212|0|3680||R1=2016-03-14 R2=2016-04-21 R3=2016-05-20|R4|2016-05-20",
                "S049|EQUIPMENT|132|0|0||E1@2016-05-09|E1|2016-05-09",
                "S055|NEW|480|2700|0||N3=2015-09-14 N4=2015-10-16 N6=2015-10-12 N5=2015-10-20 N7=2015-11-20"
                        + " N8=2015-12-31 N10=2016-01-15 N9=2016-03-04 N11=2016-03-25 N12=2016-04-05 N13!2016-05-10"
                        + " N13@2016-05-11|N13|2016-05-11",
                "S053|NEW|720|4200|0||N2=2016-04-06 N3=2016-04-25 N6=2016-04-28 N5=2016-05-13 N4X@2016-04-25|N4X"
                        + "|2016-04-25",
                "S056|EXTENSION|260|0|1500||N3=2016-03-25 N4~ N6=2016-04-05 N5=2016-04-22 N7@2016-04-22|N7|2016-04-22",
                "S068|EQUIPMENT|125|0|0||E1=2016-03-31 E3=2016-04-06 E4=2016-04-19"
                        + " E5!2016-05-12{noticeOn=2016-04-20,bidders=2} E5@2016-05-18{noticeOn=2016-05-18}|E5"
                        + "|2016-05-18",
                "S075|EQUIPMENT|30|0|0|open|E1@2016-05-19|E1|2016-05-19",
                "S078|EQUIPMENT|120|0|0||E1=2016-04-13 E3=2016-04-18 E4=2016-05-03"
                        + " E5@2016-05-03{noticeOn=2016-05-03,openingOn=2016-05-25}|E5|2016-05-03",
                "S106|NEW|690|3600|0||N3=2014-12-08 N4=2014-12-19 N5=2014-12-22 N7=2015-02-10 N8=2015-03-20"
                        + " N9=2015-05-08 N10=2015-04-10 N11=2015-05-20 N12=2015-05-27 N13=2015-06-26 N14=2015-07-10"
                        + " N15=2015-08-28 N16=2015-09-11 N17=2015-09-18 N18=2016-05-03|N19|2016-05-03",
            })
    void opens_exactly_the_listed_step_and_a_second_import_changes_nothing(
            String row,
            ProjectKind kind,
            String wan,
            String areaNew,
            String areaExtended,
            String method,
            String told,
            String openStep,
            LocalDate since) {
        Map<String, Object> stated = method == null ? Map.of() : Map.of("method", method);
        long id = enter(kind, categoryOf(kind), wan, areaNew, areaExtended, stated);
        List<PastFact> facts = facts(told);
        road.place(id, facts, Actor.PROGRAM);
        assertOpen(id, openStep);
        assertThat(open(id, openStep).openedOn()).contains(since);
        List<StepRecord> before = steps.listRecords(id);
        long version = project(id).version();
        assertThat(road.advance(id, facts, Actor.PROGRAM)).isFalse();
        assertThat(steps.listRecords(id)).isEqualTo(before);
        assertThat(project(id).version()).isEqualTo(version);
    }

    @Test
    void the_past_is_kept_with_openings_concluded_from_the_steps_before() {
        long id = newBuild();
        road.place(id, facts(S014), Actor.PROGRAM);
        StepRecord tender = last(id, "N15");
        assertThat(tender.finishedOn()).contains(LocalDate.of(2016, 4, 22));
        assertThat(tender.openedOn()).contains(LocalDate.of(2016, 3, 14));
        assertThat(tender.openedDerived()).isTrue();
        assertThat(tender.fields()).containsEntry("noticeOn", "2016-03-15");
        assertThat(tender.flags()).containsExactly(Flag.BACKFILLED);
        StepRecord writing = last(id, "N7P");
        assertThat(writing.dateUnknown()).isTrue();
        assertThat(writing.flags()).contains(Flag.INFERRED);
    }

    @Test
    void a_later_ledger_advances_in_order_of_event_dates() {
        long id = newBuild();
        road.place(id, facts(S014.substring(0, S014.indexOf(" N13="))), Actor.PROGRAM);
        assertOpen(id, "N13");
        assertThat(road.advance(id, facts(S014), Actor.PROGRAM)).isTrue();
        assertOpen(id, "N18");
        assertThat(open(id, "N18").openedOn()).contains(LocalDate.of(2016, 5, 18));
        assertThat(last(id, "N16").openedOn()).contains(LocalDate.of(2016, 4, 22));
        assertThat(road.advance(id, facts(S014), Actor.PROGRAM)).isFalse();
    }

    @Test
    void a_changed_date_comes_in_as_a_correction() {
        long id = newBuild();
        road.place(id, facts(S014), Actor.PROGRAM);
        assertThat(road.advance(id, facts(S014.replace("N17=2016-05-18", "N17=2016-05-19")), Actor.PROGRAM))
                .isTrue();
        assertThat(last(id, "N17").finishedOn()).contains(LocalDate.of(2016, 5, 19));
        assertThat(last(id, "N17").flags()).contains(Flag.CORRECTED);
        assertThat(open(id, "N18").openedOn()).contains(LocalDate.of(2016, 5, 19));
        assertThat(steps.listRecords(id))
                .filteredOn(r -> r.state() == State.SUPERSEDED)
                .hasSize(1);
    }

    @Test
    void what_was_done_live_since_stays_when_the_ledger_is_older() {
        long id = newBuild();
        road.place(id, facts(S014 + " N18@2016-05-18"), Actor.PROGRAM);
        finish(id, "N18", "2016-05-23");
        assertThat(road.advance(id, facts(S014 + " N18@2016-05-18"), Actor.PROGRAM))
                .isFalse();
        assertOpen(id, "N19");
    }

    @Test
    void a_finish_far_ahead_places_the_project_anew() {
        long id = newBuild();
        road.place(id, facts("N3=2015-08-12 N4=2015-08-28"), Actor.PROGRAM);
        assertOpen(id, "N5", "N6");
        assertThat(road.advance(id, facts("N3=2015-08-12 N4=2015-08-28 N17=2016-05-18"), Actor.PROGRAM))
                .isTrue();
        assertOpen(id, "N18");
        assertThat(last(id, "N5").flags()).contains(Flag.INFERRED);
        assertThat(road.advance(id, facts("N3=2015-08-12 N4=2015-08-28 N17=2016-05-18"), Actor.PROGRAM))
                .isFalse();
    }

    @Test
    void works_begun_while_the_permit_is_open_wait_for_it() {
        long id = newBuild();
        String told = "N3=2015-08-12 N15=2016-04-22 N16@2016-04-22 N17=2016-05-10";
        road.place(id, facts(told), Actor.PROGRAM);
        assertOpen(id, "N16");
        assertThat(last(id, "N17").flags()).contains(Flag.BUILT_BEFORE_PERMIT, Flag.BEFORE_OPENING);
        assertThat(road.advance(id, facts(told), Actor.PROGRAM)).isFalse();
        finish(id, "N16", "2016-05-20");
        assertOpen(id, "N18");
    }

    @Test
    void parts_of_a_collapsed_step_are_its_dates() {
        long id = repair("80", Map.of());
        road.place(id, facts("R1=2016-04-12"), Actor.PROGRAM);
        assertOpen(id, "R1_R2");
        assertThat(open(id, "R1_R2").fields()).containsEntry("R1_date", "2016-04-12");
        assertThat(road.advance(id, facts("R1=2016-04-12"), Actor.PROGRAM)).isFalse();
        assertThat(road.advance(id, facts("R1=2016-04-12 R2=2016-05-20"), Actor.PROGRAM))
                .isTrue();
        assertOpen(id, "R3");
    }

    @Test
    void rectification_after_acceptance_stands_open_until_it_is_done() {
        long id = equipment("125", Map.of());
        String told = "E1=2015-03-31 E4=2015-04-19 E7=2015-06-01 E10=2015-08-01 E11!2015-08-10";
        road.place(id, facts(told), Actor.PROGRAM);
        assertOpen(id, "E11R");
        assertThat(road.advance(id, facts(told), Actor.PROGRAM)).isFalse();
        finish(id, "E11R", "2016-05-20");
        assertOpen(id, "E11");
    }

    @Test
    void a_project_finished_before_is_kept_without_a_run() {
        long id = enter(ProjectKind.NEW, Category.BUILT, "423.1", "2980", "0", Map.of(), true);
        road.backfill(
                id,
                facts("N3=2014-04-22 N15=2014-07-18 N17=2014-08-06 N22=2015-09-25 N24=2015-10-08 N16="),
                Actor.PROGRAM);
        assertThat(steps.listRecords(id)).hasSize(6);
        assertThat(last(id, "N16").dateUnknown()).isTrue();
        assertThat(project(id).status()).isEqualTo(Project.Status.BACKFILLED);
        assertThat(steps.listRecords(id)).noneMatch(StepRecord::isOpen);
    }

    private long newBuild() {
        return enter(ProjectKind.NEW, Category.UNDER_CONSTRUCTION, "440.1", "3100", "0", Map.of("land", "allocated"));
    }

    private static Category categoryOf(ProjectKind kind) {
        return switch (kind) {
            case REPAIR -> Category.REPAIR;
            case EQUIPMENT -> Category.EQUIPMENT_PLANNED;
            default -> Category.PLANNED;
        };
    }
}
