package org.yingjian.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yingjian.project.DraftOf;
import org.yingjian.project.Project;
import org.yingjian.project.ProjectKind;
import org.yingjian.step.StepClock.StepLimit.Basis;
import org.yingjian.step.limit.LimitsOf;
import org.yingjian.workflow.DecisionTables;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.engine.TablesOfFiles;

/** The table of limits is read in one place, for clocks and forecasts alike. */
class PromisedByTheTableTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 4);

    private final Diagram diagram = TablesOfFiles.diagram("school-building.bpmn");
    private final Limits limits = LimitsOf.tables(TablesOfFiles.tables());

    @Test
    void a_table_that_differs_by_level_is_read_at_the_level_of_the_project() {
        DecisionTables byLevel = (decision, in) -> List.of(Map.of(
                "limit",
                in.get("level").equals("city") ? 7 : 3,
                "unit",
                "working",
                "kind",
                "max",
                "basis",
                "promised",
                "article",
                "市级承诺"));
        Limits edited = LimitsOf.tables(byLevel);
        assertThat(days(edited, project(Map.of("level", "city")), "N3")).contains(7);
        assertThat(days(edited, project(Map.of()), "N3")).contains(3);
    }

    @Test
    void green_comes_before_promised_and_promised_before_planned() {
        assertThat(find("N3")).contains(new Limits.Promise(3, StepClock.Unit.WORKING_DAYS, Basis.GREEN, "绿色通道约定(可改)"));
        assertThat(find("N1")).isEmpty();
    }

    @Test
    void a_report_has_rows_of_its_own() {
        Project project = project(Map.of());
        assertThat(limits.findPromised(project, diagram.getStep("N5"), Map.of("eia", "report"), DAY))
                .map(Limits.Promise::days)
                .contains(15);
        assertThat(limits.findPromised(project, diagram.getStep("N5"), Map.of("eia", "form"), DAY))
                .map(Limits.Promise::days)
                .contains(7);
        assertThat(find("N5S")).map(Limits.Promise::days).contains(15);
    }

    @Test
    void a_collapsed_task_has_its_own_rows_and_not_those_of_a_part() {
        assertThat(find("N4X")).map(Limits.Promise::days).contains(180);
        assertThat(find("R1_R2")).isEmpty();
    }

    private Optional<Limits.Promise> find(String step) {
        return limits.findPromised(project(Map.of()), diagram.getStep(step), Map.of("eia", "form"), DAY);
    }

    private Optional<Integer> days(Limits table, Project project, String step) {
        return table.findPromised(project, diagram.getStep(step), Map.of(), DAY).map(Limits.Promise::days);
    }

    private static Project project(Map<String, Object> road) {
        return new Project(
                1, DraftOf.project(ProjectKind.NEW, "T-PROMISED").on(road).draft(), "N24", Project.Status.LIVE, 1);
    }
}
