package org.yingjian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.yingjian.forecast.Forecast;
import org.yingjian.forecast.Forecasts;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.Command;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;
import org.yingjian.web.Browser;
import org.yingjian.workflow.RunningState;
import org.yingjian.workflow.Workflows;

/** This version started on a database the landed one kept: nothing is lost, all agrees, and the work goes on. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "yingjian.forecast.learn=true")
@ActiveProfiles("test")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class UpgradeOfLanded {

    /**
     * What a later migration or the start moves elsewhere ({@code table}) or gives another value ({@code table.column}), and
     * why.
     */
    private static final Map<String, String> REWRITTEN = Map.of("event_publication", "nothing was ever kept in it");

    /** Projects whose light is another than it was on the same day, and why. */
    private static final Map<String, String> OTHER_LIGHT = Map.of();

    private final LandedDatabase landed;

    @LocalServerPort
    int port;

    @Autowired
    Flyway flyway;

    @Autowired
    Projects projects;

    @Autowired
    Steps steps;

    @Autowired
    Workflows workflows;

    @Autowired
    Forecasts forecasts;

    @Autowired
    BusinessClock clock;

    @Autowired
    List<Command> commands;

    private TableContents started;
    private String verdict;
    private Map<String, String> lights;

    UpgradeOfLanded(LandedDatabase landed) {
        this.landed = landed;
    }

    /** Before any test acts. */
    @BeforeAll
    void look() throws SQLException {
        try (Connection connection = landed.open()) {
            started = TableContents.of(connection);
        }
        verdict = verifyAudit();
        forecasts.refreshAll();
        lights = projects.listAll().stream()
                .collect(
                        Collectors.toMap(Project::number, project -> lightOf(project.id()), (a, b) -> a, TreeMap::new));
    }

    @AfterAll
    void drop() {
        landed.drop();
    }

    @Test
    void the_landed_database_is_worth_upgrading() {
        assertThat(landed.contents().tables().entrySet().stream()
                        .filter(table -> table.getValue().isEmpty())
                        .map(Map.Entry::getKey))
                .as("tables the landed database holds nothing in")
                .containsExactly("event_publication");
    }

    @Test
    void every_migration_is_applied() {
        assertThat(flyway.info().pending()).isEmpty();
        assertThat(flyway.info().current().getVersion().getMajor().intValue()).isGreaterThanOrEqualTo(125);
    }

    @Test
    void no_row_is_lost_or_rewritten() {
        TableContents before = landed.contents().without(REWRITTEN.keySet());
        Map<String, List<Map<String, String>>> missing = new TreeMap<>();
        before.tables().keySet().forEach(table -> {
            List<Map<String, String>> rows = before.missingFrom(started, table);
            if (!rows.isEmpty()) {
                missing.put(table, rows);
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void its_tables_are_those_of_a_new_database() throws SQLException {
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .dataSource(landed.empty())
                .load()
                .migrate();
        try (Connection upgraded = landed.open();
                Connection fresh = landed.empty().getConnection()) {
            assertThat(TableShapes.of(upgraded)).containsExactlyElementsOf(TableShapes.of(fresh));
        }
    }

    @Test
    void the_record_of_acts_is_intact() {
        assertThat(verdict).contains("The record is intact.").doesNotContain(" 0 acts sealed");
    }

    @Test
    void the_lights_are_as_they_were_on_the_same_day() {
        Map<String, String> before = new TreeMap<>();
        Map<String, String> numbers = landed.contents().rows("project").stream()
                .collect(Collectors.toMap(row -> row.get("id"), row -> row.get("number")));
        landed.contents()
                .rows("forecast_latest")
                .forEach(row -> before.put(numbers.get(row.get("project_id")), row.get("light")));
        assertThat(before).hasSameSizeAs(numbers.keySet());
        OTHER_LIGHT.keySet().forEach(number -> {
            before.remove(number);
            lights.remove(number);
        });
        assertThat(lights).isEqualTo(before);
    }

    @Test
    void every_step_open_in_the_engine_is_open_in_the_records() {
        Map<Long, RunningState> states =
                workflows
                        .listStates(projects.listAll().stream().map(Project::id).toList())
                        .stream()
                        .collect(Collectors.toMap(RunningState::projectId, state -> state));
        Map<String, Set<String>> running = new TreeMap<>();
        Map<String, Set<String>> recorded = new TreeMap<>();
        for (Project project : projects.listAll()) {
            if (project.status() == Project.Status.LIVE) {
                running.put(
                        project.number(), new TreeSet<>(states.get(project.id()).openSteps()));
                recorded.put(project.number(), openSteps(project.id()));
            }
        }
        assertThat(running).isNotEmpty().isEqualTo(recorded);
    }

    @Test
    void everybody_who_could_sign_in_still_can() {
        List<String> names = landed.contents().rows("account").stream()
                .filter(row -> !row.get("demo").matches("0|false|FALSE"))
                .map(row -> row.get("username"))
                .toList();
        assertThat(names)
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        name -> assertThat(Browser.of(port, name).get("/").uri().getPath())
                                .as(name)
                                .doesNotContain("login"));
    }

    @Test
    void the_pages_of_its_projects_answer() {
        Browser browser = Browser.of(port, "fagai");
        for (String number : List.of("S012", "S024", "S025", "S052", "S001")) {
            String page = "/projects/" + projectId(number);
            for (String path :
                    List.of(page, page + "/procurement", page + "/lots", page + "/one-stop", page + "/clocks")) {
                assertThat(browser.get(path).statusCode()).as(path).isEqualTo(200);
            }
        }
        for (String path : List.of("/", "/projects", "/desk", "/laws", "/track-record", "/outbox")) {
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void a_step_that_was_open_is_finished() {
        long repair = projectId("S025");
        assertThat(openSteps(repair)).containsExactly("R6");
        Caller.Answer answer = by("zhujian")
                .finish(repair, "R6", clock.today().toString(), Map.of("permitNo", "示例220322201606060101"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(openSteps(repair)).containsExactly("R7");
        assertThat(workflows.getState(repair).openSteps()).containsExactly("R7");
    }

    @Test
    void the_clock_goes_on_by_a_day() throws SQLException {
        LocalDate next = clock.today().plusDays(1);
        Caller.Answer answer = by("fagai").post("/api/clock", Map.of("to", next.toString()));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        try (Connection connection = landed.open()) {
            assertThat(TableContents.of(connection).rows("business_clock"))
                    .singleElement()
                    .satisfies(row -> assertThat(row.get("worked_day")).isEqualTo(next.toString()));
        }
        assertThat(projects.listAll())
                .allSatisfy(project -> assertThat(lightOf(project.id())).isNotEmpty());
    }

    private String verifyAudit() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Command verify = commands.stream()
                .filter(command -> command.name().equals("verify-audit"))
                .findFirst()
                .orElseThrow();
        verify.run(List.of(), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private Caller by(String username) {
        return new Caller(port, username);
    }

    private String lightOf(long project) {
        return forecasts
                .findForecast(project)
                .map(Forecast::light)
                .orElseThrow()
                .name();
    }

    private Set<String> openSteps(long project) {
        return steps.listRecords(project).stream()
                .filter(StepRecord::isOpen)
                .map(StepRecord::stepId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private long projectId(String number) {
        return projects.findByNumber(number).orElseThrow().id();
    }
}
