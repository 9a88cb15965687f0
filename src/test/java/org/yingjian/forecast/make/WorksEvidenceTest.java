package org.yingjian.forecast.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yingjian.forecast.SiteNews;
import org.yingjian.forecast.core.CountedDays;
import org.yingjian.forecast.core.Law;
import org.yingjian.forecast.core.Node;
import org.yingjian.forecast.core.Standing;
import org.yingjian.forecast.facts.ProjectFacts;
import org.yingjian.forecast.learn.Durations;
import org.yingjian.progress.Milestone;
import org.yingjian.progress.Report;
import org.yingjian.progress.Report.What;
import org.yingjian.project.DraftOf;
import org.yingjian.project.Project;
import org.yingjian.project.ProjectKind;

/** What the contractor reports changes how long the open works still take. */
class WorksEvidenceTest {

    private static final LocalDate BEGUN = LocalDate.of(2016, 4, 1);
    private static final LocalDate TODAY = LocalDate.of(2016, 5, 23);
    private static final CountedDays DAYS = CountedDays.calendar(TODAY, 400);
    private static final Node.Step WORKS = new Node.Step("R7", Law.threePoint(60, 80, 120), DAYS, 60, 80, "end");

    private final Durations durations = new Durations(null);
    private final OpenSteps open = new OpenSteps(durations, new ProjectMemory(durations, null));

    @Test
    void without_reports_the_law_is_the_table_s_and_the_age_is_since_the_opening() {
        Standing.Open plain = standing();
        assertThat(plain.law()).isSameAs(WORKS.law());
        assertThat(plain.age()).isEqualTo(52);
    }

    @Test
    void eighty_percent_after_fifty_days_leaves_less_than_twenty_percent_does() {
        int good = rest(standing(report(1, What.PROGRESS, TODAY.minusDays(2), 80)));
        int usual = rest(standing());
        int bad = rest(standing(report(1, What.PROGRESS, TODAY.minusDays(2), 20)));
        assertThat(good).isLessThan(usual);
        assertThat(usual).isLessThan(bad);
    }

    @Test
    void silence_since_an_early_report_makes_the_rest_longer() {
        Report early = report(1, What.PROGRESS, BEGUN.plusDays(5), 10);
        int silent = rest(standing(early));
        int noted = rest(standing(early, report(2, What.NOTE, TODAY, null)));
        assertThat(silent).isGreaterThan(noted);
    }

    @Test
    void a_stop_without_a_restart_stops_the_clock_of_works() {
        int running = rest(standing(report(1, What.PROGRESS, TODAY.minusDays(20), 40)));
        int stopped = rest(standing(
                report(1, What.PROGRESS, TODAY.minusDays(20), 40), report(2, What.STOP, TODAY.minusDays(18), null)));
        int again = rest(standing(
                report(1, What.PROGRESS, TODAY.minusDays(20), 40),
                report(2, What.STOP, TODAY.minusDays(18), null),
                report(3, What.RESTART, TODAY.minusDays(1), null)));
        assertThat(stopped).isGreaterThan(running + 15);
        assertThat(again).isGreaterThan(running).isLessThan(stopped);
    }

    @Test
    void foundations_reported_done_outweigh_an_earlier_share_of_all_works() {
        Node.Step foundations = new Node.Step("N18", Law.threePoint(20, 30, 50), DAYS, 20, 30, "N19");
        Node.Step structure = new Node.Step("N19", Law.threePoint(60, 80, 120), DAYS, 60, 80, "end");
        Report share = report(1, What.PROGRESS, BEGUN.plusDays(5), 90);
        Report done = report(2, What.PROGRESS, BEGUN.plusDays(10), null, Milestone.FOUNDATION);
        SiteReports read =
                new SiteReports(facts(share, done), structure, BEGUN, Map.of("N18", foundations, "N19", structure));
        assertThat(read.position().orElseThrow().left()).isCloseTo(1.0, within(1e-9));
        assertThat(read.position().orElseThrow().on()).isEqualTo(BEGUN.plusDays(10));
    }

    private static int rest(Standing.Open open) {
        return open.law().given(open.age()).quantile(0.5);
    }

    private Standing.Open standing(Report... reports) {
        OpenSteps.Running running = new OpenSteps.Running(WORKS, WORKS.law(), OwnLaws.NONE, Optional.of(BEGUN));
        return open.of(facts(reports), Optional.empty(), running, Map.of("R7", WORKS), 0);
    }

    private static ProjectFacts facts(Report... reports) {
        return new ProjectFacts(
                project(),
                TODAY,
                TODAY.plusDays(120),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Arrays.asList(reports),
                false);
    }

    private static Report report(long id, What what, LocalDate on, Integer percent) {
        return report(id, what, on, percent, null);
    }

    private static Report report(long id, What what, LocalDate on, Integer percent, Milestone milestone) {
        return SiteNews.of(id, what, on, percent, milestone);
    }

    private static Project project() {
        return DraftOf.project(ProjectKind.REPAIR, "T-LAW-001").area("900").live(1, "R9");
    }
}
