package org.yingjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.YingjianTest;
import org.yingjian.account.Account;
import org.yingjian.account.Accounts;
import org.yingjian.inspection.Inspections;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.project.SchoolShare;
import org.yingjian.shared.Actor;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;

@YingjianTest
class LedgerImportTest {

    @Autowired
    ImportLedger importing;

    @Autowired
    ImportJobs imports;

    @Autowired
    Projects projects;

    @Autowired
    Steps steps;

    @Autowired
    Inspections inspections;

    @Autowired
    Accounts accounts;

    @Test
    void a_row_becomes_a_project_standing_at_its_open_step() {
        ImportJob done = run(Ledgers.of(2, "T-IMPORT-"));
        assertThat(done.state()).isEqualTo(ImportJob.State.DONE);
        assertThat(done.added()).isEqualTo(2);
        Project project = projects.findByNumber("T-IMPORT-001").orElseThrow();
        assertThat(project.draft().schools())
                .containsExactly(
                        new SchoolShare("示例小学", SchoolShare.Level.PRIMARY),
                        new SchoolShare("示例中学", SchoolShare.Level.JUNIOR));
        assertThat(project.draft().investment().wan()).isEqualByComparingTo("80");
        assertThat(inspections.getRound(project.draft().roundId()).day()).isEqualTo(LocalDate.of(2016, 9, 20));
        assertThat(project.targetStep()).isEqualTo("R9");
        List<StepRecord> open = open(project);
        assertThat(open).extracting(StepRecord::stepId).containsExactly("R3");
        assertThat(open.get(0).openedOn()).contains(LocalDate.of(2016, 5, 20));
        assertThat(open.get(0).openedDerived()).isFalse();
    }

    @Test
    void the_same_ledger_again_changes_nothing() {
        Ledgers ledgers = Ledgers.of(3, "T-AGAIN-");
        run(ledgers);
        Map<String, Long> before = versions("T-AGAIN-");
        ImportJob again = run(ledgers);
        assertThat(again.state()).isEqualTo(ImportJob.State.DONE);
        assertThat(again.unchanged()).isEqualTo(3);
        assertThat(again.added() + again.changed()).isZero();
        assertThat(versions("T-AGAIN-")).isEqualTo(before);
    }

    @Test
    void a_new_finish_in_the_ledger_moves_the_project_on() {
        Ledgers ledgers = Ledgers.of(2, "T-ADVANCE-");
        run(ledgers);
        ImportJob later = run(ledgers.with(1, "R3 财政评审", "2016-05-23").with(1, "R4 采购", "在办2016-05-23"));
        assertThat(later.changed()).isEqualTo(1);
        assertThat(later.unchanged()).isEqualTo(1);
        Project moved = projects.findByNumber("T-ADVANCE-001").orElseThrow();
        assertThat(domainSteps(moved)).contains("R4").doesNotContain("R3");
        Project waiting = projects.findByNumber("T-ADVANCE-002").orElseThrow();
        assertThat(domainSteps(waiting)).containsExactly("R3");
        assertThat(run(ledgers).unchanged()).isEqualTo(2);
    }

    @Test
    void a_finished_project_is_entered_without_a_running_diagram() {
        Ledgers ledgers = Ledgers.of(1, "T-BUILT-")
                .with(1, "迎检类别", "已建成")
                .with(1, "R1 立项批复", "2014-03-04")
                .with(1, "R2 方案预算", "日期不详")
                .with(1, "R3 财政评审", "")
                .with(1, "R9 投入使用", "2014-09-02");
        assertThat(run(ledgers).added()).isEqualTo(1);
        Project project = projects.findByNumber("T-BUILT-001").orElseThrow();
        assertThat(project.status()).isEqualTo(Project.Status.BACKFILLED);
        assertThat(open(project)).isEmpty();
        assertThat(run(ledgers).unchanged()).isEqualTo(1);
    }

    @Test
    void a_workbook_comes_in_like_a_text() {
        ImportJob done = importing.run("台账.xlsx", Ledgers.of(2, "T-XLSX-").xlsx(), Actor.PROGRAM);
        assertThat(done.state()).isEqualTo(ImportJob.State.DONE);
        assertThat(importing
                        .run("台账.csv", Ledgers.of(2, "T-XLSX-").in("GB18030"), Actor.PROGRAM)
                        .unchanged())
                .isEqualTo(2);
    }

    @Test
    void in_the_background_it_is_answered_at_once_and_can_be_watched() throws InterruptedException {
        Account clerk = accounts.findByUsername("fagai").orElseThrow();
        long id = importing.start("台账.csv", Ledgers.of(5, "T-BACK-").utf8(), clerk);
        ImportJob job = imports.getImport(id);
        for (int i = 0; i < 600 && !job.state().isOver(); i++) {
            synchronized (this) {
                wait(100);
            }
            job = imports.getImport(id);
        }
        assertThat(job.state()).isEqualTo(ImportJob.State.DONE);
        assertThat(job.done()).isEqualTo(5);
        assertThat(job.startedBy()).contains(clerk.displayName());
        assertThat(imports.listLatest(50)).extracting(ImportJob::id).contains(id);
    }

    private ImportJob run(Ledgers ledgers) {
        ImportJob done = importing.run("台账.csv", ledgers.utf8(), Actor.PROGRAM);
        assertThat(done.faults().stream()
                        .map(f -> imports.sentence(f, java.util.Locale.SIMPLIFIED_CHINESE))
                        .toList())
                .isEmpty();
        return done;
    }

    private List<StepRecord> open(Project project) {
        return steps.listRecords(project.id()).stream()
                .filter(StepRecord::isOpen)
                .toList();
    }

    private List<String> domainSteps(Project project) {
        return open(project).stream()
                .flatMap(r -> steps.getDiagram(project).getStep(r.stepId()).covers().stream())
                .toList();
    }

    private Map<String, Long> versions(String prefix) {
        Map<String, Long> versions = new java.util.TreeMap<>();
        projects.listAll().stream()
                .filter(p -> p.number().startsWith(prefix))
                .forEach(p -> versions.put(p.number(), p.version()));
        return Optional.of(versions).filter(v -> !v.isEmpty()).orElseThrow();
    }
}
