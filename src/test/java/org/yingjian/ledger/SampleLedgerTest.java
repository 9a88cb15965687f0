package org.yingjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yingjian.YingjianTest;
import org.yingjian.project.Project;
import org.yingjian.project.ProjectKind;
import org.yingjian.project.Projects;
import org.yingjian.project.SchoolShare;
import org.yingjian.shared.Actor;
import org.yingjian.step.PastFact;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.Step;
import org.yingjian.workflow.Workflows;

/** The ledger Siping 2016 that ships with the program. */
@YingjianTest
class SampleLedgerTest {

    @Autowired
    LedgerCheck check;

    @Autowired
    LedgerWriter writer;

    @Autowired
    Projects projects;

    @Autowired
    Steps steps;

    @Autowired
    Workflows workflows;

    @Autowired
    PlatformTransactionManager manager;

    @Test
    void it_has_neither_fault_nor_warning_and_the_figures_of_the_source() throws IOException {
        LedgerCheck.Result result = check();
        assertThat(result.faults()).isEmpty();
        assertThat(result.warnings()).isEmpty();
        assertThat(result.rows()).hasSize(120);
        assertThat(result.rows().stream().filter(LedgerRow::isBuilt)).hasSize(47);
        assertThat(result.rows()).allMatch(r -> r.name().startsWith("示例·"));
        List<LedgerRow> lishu =
                result.rows().stream().filter(r -> r.county().equals("梨树")).toList();
        assertThat(wan(lishu, ProjectKind.NEW) + wan(lishu, ProjectKind.EXTENSION) + wan(lishu, ProjectKind.REPAIR))
                .isEqualTo(6_907.5);
        assertThat(wan(lishu, ProjectKind.EQUIPMENT)).isEqualTo(651.5);
        assertThat(schools(lishu, SchoolShare.Level.PRIMARY)).isEqualTo(59);
        assertThat(schools(lishu, SchoolShare.Level.JUNIOR)).isEqualTo(17);
    }

    @Test
    void every_live_project_stands_exactly_at_the_steps_its_row_says_are_open() throws IOException {
        LedgerCheck.Result result = check();
        List<String> astray = new ArrayList<>();
        new TransactionTemplate(manager).executeWithoutResult(status -> {
            status.setRollbackOnly();
            writer.write(result.rows(), Importer.of(Actor.PROGRAM), done -> {});
            for (LedgerRow row : result.rows()) {
                compare(row, projects.findByNumber(row.number()).orElseThrow(), astray);
            }
        });
        assertThat(astray).isEmpty();
    }

    private void compare(LedgerRow row, Project project, List<String> astray) {
        Map<String, PastFact> reported = RowRules.openSteps(row);
        List<StepRecord> open = steps.listRecords(project.id()).stream()
                .filter(StepRecord::isOpen)
                .toList();
        Diagram diagram = steps.getDiagram(project);
        Set<String> unexplained = reported.keySet().stream()
                .filter(id -> open.stream().noneMatch(r -> covers(diagram.getStep(r.stepId()), id)))
                .collect(Collectors.toSet());
        if (!unexplained.isEmpty() || open.size() != reported.size()) {
            astray.add(row.number() + " open in the ledger " + reported.keySet() + ", placed at "
                    + open.stream().map(StepRecord::stepId).toList());
        }
        for (StepRecord record : open) {
            reported.forEach((id, fact) -> {
                if (record.stepId().equals(id) && !record.openedOn().equals(fact.on())) {
                    astray.add(row.number() + " " + id + " opened " + record.openedOn() + " instead of " + fact.on());
                }
            });
        }
        Set<String> running = open.stream().map(StepRecord::stepId).collect(Collectors.toSet());
        if (!row.isBuilt() && !workflows.getState(project.id()).openSteps().equals(running)) {
            astray.add(row.number() + " records " + running + ", engine "
                    + workflows.getState(project.id()).openSteps());
        }
    }

    private static boolean covers(Step step, String id) {
        return step.id().equals(id) || step.covers().contains(id);
    }

    private LedgerCheck.Result check() throws IOException {
        return check.check(SheetReader.read(SampleLedger.content()), Importer.of(Actor.PROGRAM));
    }

    private static double wan(List<LedgerRow> rows, ProjectKind kind) {
        return rows.stream()
                .filter(r -> r.kind() == kind)
                .mapToDouble(r -> r.investment().wan().doubleValue())
                .sum();
    }

    private static long schools(List<LedgerRow> rows, SchoolShare.Level level) {
        return rows.stream()
                .flatMap(r -> r.schools().stream())
                .filter(s -> s.level() == level)
                .count();
    }
}
