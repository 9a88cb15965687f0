package org.yingjian.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.YingjianTest;
import org.yingjian.procurement.LawfulMethods;
import org.yingjian.project.Project.Status;
import org.yingjian.shared.Actor;
import org.yingjian.shared.Problem;
import org.yingjian.step.StepRecord.Flag;

/** Computers for 150万 bought under the law of 2016: over the line of 100万, so by open tender, no notice of intent. */
@YingjianTest
class EquipmentIn2016Test extends OnTheRoad {

    @Autowired
    LawfulMethods methods;

    @Autowired
    Tenders tenders;

    @Test
    void an_equipment_project_of_2016_step_by_step() {
        long id = equipment("150", Map.of());
        road.start(id, Actor.PROGRAM);
        assertThat(methods.listFor(project(id), TODAY).get(0).method()).isEqualTo("open");
        assertThat(methods.getOption(project(id), "inquiry", TODAY).needsApproval())
                .isTrue();
        assertThat(steps.roadVariables(project(id))).containsEntry("intent", false);
        assertOpen(id, "E1");
        finish(id, "E1", "2016-01-04");
        assertOpen(id, "E3");
        finish(id, "E3", "2016-01-08");
        finish(id, "E4", "2016-01-15");
        assertOpen(id, "E5");
        workStep.recordFacts(open(id, "E5").id(), Map.of("noticeOn", "2016-01-18"), commission());
        // Twenty days after is 02-07, the first day of Spring Festival; the first working day is Sunday 02-14.
        Tenders.Round round = tenders.listRounds(project(id)).get(0);
        assertThat(round.course().orElseThrow().firstOpening()).isEqualTo("2016-02-14");
        assertThatThrownBy(() -> finish(id, "E5", "2016-02-05", "openingOn", "2016-02-05", "bidders", "5"))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.key()).isEqualTo("step.problem.openedEarly");
                    assertThat(problem.arguments().toString()).contains("政府采购法第35条");
                });
        finish(id, "E5", "2016-02-15", "openingOn", "2016-02-15", "bidders", "5", "ceiling", "1500000");
        assertOpen(id, "E6");
        assertThatThrownBy(() -> finish(id, "E6", "2016-02-18", "price", "1500001", "awardOn", "2016-02-18"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.key()).isEqualTo("procurement.problem.aboveCeiling"));
        finish(id, "E6", "2016-02-18", "price", "1460000", "awardOn", "2016-02-18", "winner", "示例·育英");
        // Thirty days after is Saturday 03-19: Monday 03-21.
        assertThat(tenders.listRounds(project(id)).get(0).course().orElseThrow().contractDue())
                .hasValueSatisfying(due -> assertThat(due).isEqualTo("2016-03-21"));
        finish(id, "E7", "2016-03-21", "contractOn", "2016-03-21", "contractNo", "HT-16", "plannedDays", "30");
        assertThat(last(id, "E7").flags()).doesNotContain(Flag.SIGNED_LATE);
        finish(id, "E8", "2016-04-20");
        finish(id, "E9", "2016-04-28");
        finish(id, "E10", "2016-05-04");
        finish(id, "E11", "2016-05-10", "E11_result", "exchange");
        assertOpen(id, "E11R");
        finish(id, "E11R", "2016-05-13");
        finish(id, "E11", "2016-05-16");
        finish(id, "E12", "2016-05-20", "assetNo", "ZC-16");
        assertThat(project(id).status()).isEqualTo(Status.DONE);
    }
}
