package org.yingjian.alert;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yingjian.procurement.Objection;
import org.yingjian.procurement.ProcurementRules;
import org.yingjian.project.Project;
import org.yingjian.step.StepRecord;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.DiagramVersion;
import org.yingjian.workflow.Network;
import org.yingjian.workflow.Step;

/** What the scene of the alerts does not change: a small diagram, the line for open tenders, an open step. */
final class SmallTown {

    private SmallTown() {}

    /** At 100 万元 and more another method than open tender needs an approval. */
    static ProcurementRules procurement() {
        ProcurementRules rules = mock(ProcurementRules.class);
        when(rules.check(any(), anyString(), any())).thenAnswer(call -> {
            Project project = call.getArgument(0);
            BigDecimal wan = project.draft().investment().wan();
            return wan.intValue() < 100
                    ? List.of()
                    : List.of(new Objection(
                            Objection.Weight.NEEDS_APPROVAL,
                            "procurement.objection.openTender",
                            List.of(wan, 100, "政府采购法第27条、政府采购法实施条例第23条"),
                            "政府采购法第27条"));
        });
        return rules;
    }

    static Diagram diagram() {
        return new Diagram(
                new DiagramVersion("equipment-procurement", 1),
                "装备采购",
                new Network("equipment-procurement", List.of(), List.of()),
                List.of(
                        step("E1", "装备计划批复", "commission", Optional.of("education"), "approval"),
                        step("E5", "公告至开标", "agent", Optional.empty(), "procurement"),
                        step("E11", "到货验收", "school", Optional.empty(), "acceptance")),
                Map.of());
    }

    static Step step(String id, String name, String holder, Optional<String> applicant, String act) {
        return new Step(
                id, name, "E_PLAN", "计划", holder, applicant, false, false, Set.of(id), "working", act, List.of());
    }

    static StepRecord open(long projectId, String stepId) {
        return new StepRecord(
                projectId * 100,
                projectId,
                stepId,
                1,
                StepRecord.State.OPEN,
                Optional.of(LocalDate.of(2016, 5, 9)),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Set.of(),
                Optional.of(1L),
                Optional.empty(),
                StepRecord.Source.LEDGER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
