package org.yingjian.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yingjian.YingjianTest;
import org.yingjian.account.Account;
import org.yingjian.account.Accounts;
import org.yingjian.account.ManageAccounts;
import org.yingjian.account.Organisations;
import org.yingjian.account.Role;
import org.yingjian.forecast.Forecast;
import org.yingjian.forecast.Forecasts;
import org.yingjian.project.Project;
import org.yingjian.project.SchoolShare;
import org.yingjian.web.Browser;
import org.yingjian.web.SchoolOfTests;

/** The figures of the leaders' page, of two projects in a county no other test enters projects of. */
@YingjianTest
class OverviewsTest {

    private static final String COUNTY = "铁西";
    private static final LocalDate SINCE = LocalDate.of(2016, 5, 16);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Overviews overviews;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ManageAccounts manage;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Forecasts forecasts;

    @LocalServerPort
    private int port;

    private Project first;
    private Project second;
    private Account reader;

    @BeforeEach
    void twoProjectsOfOneSchool() {
        SchoolOfTests school = new SchoolOfTests(context);
        first = school.repairAt("T-OVERVIEW-1", COUNTY, "R3", SINCE);
        second = school.repair(
                "T-OVERVIEW-2",
                COUNTY,
                draft -> draft.serving(
                        new SchoolShare(first.draft().schools().get(0).name(), SchoolShare.Level.PRIMARY)));
        if (accounts.findByUsername("t-overview").isEmpty()) {
            Long office =
                    organisations.findOffice("commission", COUNTY).orElseThrow().id();
            manage.create(
                    new ManageAccounts.NewAccount(
                            "t-overview",
                            "示例·铁西发改 周二",
                            Role.COMMISSION,
                            Optional.of(office),
                            Set.of(COUNTY),
                            Optional.empty(),
                            "Long-enough-1"),
                    accounts.findByUsername("admin").orElseThrow());
        }
        reader = accounts.findByUsername("t-overview").orElseThrow();
    }

    @Test
    void every_project_stands_under_its_kept_light_and_a_school_counts_once_under_its_worst() {
        Overview overview = overviews.getOverview(reader);
        assertThat(overview.counties()).extracting(Overview.CountyRow::county).containsExactly(COUNTY);
        Overview.CountyRow row = overview.total();
        assertThat(row.projects()).isEqualTo(2);
        assertThat(row.schools()).isEqualTo(1);
        for (Project project : List.of(first, second)) {
            assertThat(row.lights().get(forecast(project).light()).projects()).isPositive();
        }
        assertThat(row.lights().values().stream()
                        .mapToInt(Overview.Count::projects)
                        .sum())
                .isEqualTo(2);
        assertThat(row.lights().values().stream()
                        .mapToInt(Overview.Count::schools)
                        .sum())
                .isEqualTo(1);
        assertThat(overview.counties().get(0))
                .isEqualTo(new Overview.CountyRow(COUNTY, row.lights(), 2, row.live(), 1));
    }

    @Test
    void a_queue_counts_what_an_office_holds_and_since_when() {
        List<Overview.Queue> finance = overviews.getOverview(reader).waiting().stream()
                .filter(queue ->
                        queue.holder().equals("四平市财政局") || queue.holder().contains("财政"))
                .toList();
        assertThat(finance).singleElement().satisfies(queue -> {
            assertThat(queue.steps()).isEqualTo(1);
            assertThat(queue.oldest()).isEqualTo(SINCE);
            assertThat(queue.behind()).isBetween(0, 1);
        });
    }

    @Test
    void last_safe_days_come_in_order_with_the_days_left_and_none_is_past() {
        Overview overview = overviews.getOverview(reader);
        assertThat(overview.safeDays()).isSortedAccordingTo(Comparator.comparingLong(Overview.SafeDay::daysLeft));
        assertThat(overview.safeDays()).allSatisfy(day -> {
            assertThat(day.daysLeft()).isNotNegative();
            assertThat(day.step().lastSafeDay()).contains(overview.today().plusDays(day.daysLeft()));
        });
    }

    @Test
    void the_call_gives_the_same_figures_and_a_county_sees_its_own_only() {
        String body = Browser.of(port, "fagai").get("/api/overview").body();
        assertThat(body).contains("\"county\":\"" + COUNTY + "\"", "\"safeDays\"", "\"waiting\"");
        assertThat(Browser.of(port, "lishu").get("/api/overview").body()).doesNotContain(COUNTY);
    }

    private Forecast forecast(Project project) {
        return forecasts.findForecast(project.id()).orElseThrow();
    }
}
