package org.yingjian.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yingjian.YingjianTest;
import org.yingjian.audit.AuditEntry;
import org.yingjian.audit.AuditTrail;
import org.yingjian.inspection.Inspections;
import org.yingjian.shared.Actor;
import org.yingjian.shared.Problem;
import org.yingjian.workflow.EngineConflict;

@YingjianTest
class ChangeProjectTest {

    @Autowired
    ChangeProject changes;

    @Autowired
    RegisterProject register;

    @Autowired
    Projects projects;

    @Autowired
    Inspections inspections;

    @Autowired
    AuditTrail audit;

    @Test
    void a_project_comes_back_as_it_was_entered() {
        ProjectDraft draft = draft("T-PROJECT-001");
        Project project = register.register(draft, false, Actor.PROGRAM);
        assertThat(projects.getProject(project.id()).draft()).isEqualTo(draft);
        assertThat(projects.findByNumber("T-PROJECT-001")).contains(project);
        assertThat(project.targetStep()).isEqualTo("R9");
        assertThat(audit.listBySubject("project:" + project.id(), 10))
                .extracting(AuditEntry::action)
                .contains("RegisterProject");
    }

    @Test
    void a_number_is_given_once() {
        register.register(draft("T-PROJECT-002"), false, Actor.PROGRAM);
        assertThatThrownBy(() -> register.register(draft("T-PROJECT-002"), false, Actor.PROGRAM))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.key()).isEqualTo("project.problem.numberTaken"));
    }

    @Test
    void two_commands_on_one_project_never_overlap() throws Exception {
        long id =
                register.register(draft("T-PROJECT-003"), false, Actor.PROGRAM).id();
        long before = projects.getProject(id).version();
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> both =
                    List.of(two.submit(() -> race(id, go, inside, most)), two.submit(() -> race(id, go, inside, most)));
            go.countDown();
            for (Future<?> one : both) {
                one.get(60, TimeUnit.SECONDS);
            }
        } finally {
            two.shutdownNow();
        }
        assertThat(most).hasValue(1);
        assertThat(projects.getProject(id).version()).isEqualTo(before + 40);
    }

    private void race(long id, CountDownLatch go, AtomicInteger inside, AtomicInteger most) {
        try {
            go.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        for (int i = 0; i < 20; i++) {
            changes.change(id, project -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                Thread.onSpinWait();
                return inside.decrementAndGet();
            });
        }
    }

    @Test
    void an_engine_conflict_is_tried_three_times_as_a_whole() {
        long id =
                register.register(draft("T-PROJECT-004"), false, Actor.PROGRAM).id();
        AtomicInteger attempts = new AtomicInteger();
        assertThat(changes.<String>change(id, project -> {
                    if (attempts.incrementAndGet() < 3) {
                        throw new EngineConflict("planted", null);
                    }
                    return "done";
                }))
                .isEqualTo("done");
        assertThatThrownBy(() -> changes.change(id, project -> {
                    throw new EngineConflict("planted", null);
                }))
                .isInstanceOf(EngineConflict.class);
    }

    @Test
    void a_refused_command_leaves_nothing_behind() {
        Project project = register.register(draft("T-PROJECT-005"), false, Actor.PROGRAM);
        assertThatThrownBy(() -> changes.change(project.id(), p -> {
                    register.markDone(p.id());
                    throw new Problem(Problem.Kind.RULE, "planted");
                }))
                .isInstanceOf(Problem.class);
        assertThat(projects.getProject(project.id())).isEqualTo(project);
        assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                .isFalse();
    }

    @Test
    void amending_with_the_same_values_changes_nothing() {
        ProjectDraft draft = draft("T-PROJECT-006");
        Project project = register.register(draft, false, Actor.PROGRAM);
        assertThat(register.amend(project.id(), now -> draft, Actor.PROGRAM)).isFalse();
        ProjectDraft moreSchools = draft.withSchools(List.of(new SchoolShare("青松小学", SchoolShare.Level.PRIMARY)));
        assertThat(register.amend(project.id(), now -> moreSchools, Actor.PROGRAM))
                .isTrue();
        Project after = projects.getProject(project.id());
        assertThat(after.draft()).isEqualTo(moreSchools);
        assertThat(after.targetStep()).isEqualTo(project.targetStep());
        assertThat(after.version()).isGreaterThan(project.version());
    }

    private ProjectDraft draft(String number) {
        return DraftOf.project(ProjectKind.REPAIR, number)
                .named("岗东教学点维修")
                .serving(
                        new SchoolShare("岗东教学点", SchoolShare.Level.PRIMARY),
                        new SchoolShare("岗东中学", SchoolShare.Level.JUNIOR))
                .areas("0.00", "1200.00")
                .on(Map.of("track", "short", "permit", false))
                .officer("示例包保人")
                .round(inspections
                        .register("T-PROJECT 国检", false, LocalDate.of(2016, 9, 20), true, "梨树")
                        .id())
                .draft();
    }
}
