package org.yingjian.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yingjian.YingjianTest;
import org.yingjian.shared.BusinessClock;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.Diagrams;
import org.yingjian.workflow.Drawing;
import org.yingjian.workflow.Markings;
import org.yingjian.workflow.RunningState;
import org.yingjian.workflow.StepsMoved;
import org.yingjian.workflow.Workflows;

/** What tests on the real engine share: small diagrams put into it, every call in a transaction. */
@YingjianTest
abstract class EngineTest {

    private static final long FIRST_PROJECT = 9_000_000;
    private static long lastProject = FIRST_PROJECT;

    @Autowired
    Workflows workflows;

    @Autowired
    Diagrams diagrams;

    @Autowired
    Markings markings;

    @Autowired
    BusinessClock clock;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private DiagramDeployer deployer;

    @Autowired
    private EngineDiagrams engineDiagrams;

    @Autowired
    private PlatformTransactionManager transactions;

    /** Runs without a project row: the engine knows projects by their id only. */
    static synchronized long newProject() {
        return ++lastProject;
    }

    /** A run whose project nobody entered would be a fault to the night of any later test. */
    @AfterEach
    void endRunsWithoutProject() {
        runtime.createProcessInstanceQuery().rootProcessInstances().list().stream()
                .filter(run -> Long.parseLong(run.getBusinessKey()) > FIRST_PROJECT)
                .forEach(run -> runtime.deleteProcessInstance(run.getId(), "end of the test", true, true));
    }

    Diagram deploy(Drawing drawing, String key) {
        deployer.deploy(new ModelFiles.ModelFile(key + ".bpmn", "a test", drawing.bytes()));
        engineDiagrams.refresh(key);
        return diagrams.getCurrent(key);
    }

    <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }

    StepsMoved complete(long project, String step, Object... nameAndValue) {
        Map<String, Object> variables =
                nameAndValue.length == 0 ? Map.of() : Map.of((String) nameAndValue[0], nameAndValue[1]);
        StepsMoved moved = inTransaction(() -> workflows.complete(project, step, variables));
        assertReadRight(moved.state());
        return moved;
    }

    /** What we read from the engine's tables is what the engine itself says. */
    void assertReadRight(RunningState read) {
        Diagram diagram = diagrams.getDiagram(read.diagram());
        assertThat(read).isEqualTo(new AskedEngine(runtime).state(read.projectId(), diagram));
    }

    RunningState completeAll(long project, Collection<String> steps) {
        steps.forEach(step -> complete(project, step));
        return workflows.getState(project);
    }
}
