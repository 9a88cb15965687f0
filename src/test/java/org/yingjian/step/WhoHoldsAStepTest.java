package org.yingjian.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.YingjianTest;
import org.yingjian.account.Organisation;
import org.yingjian.project.ProjectKind;
import org.yingjian.shared.Actor;
import org.yingjian.workflow.Step;

/** A step is held by the same body before it opens and after. */
@YingjianTest
class WhoHoldsAStepTest extends OnTheRoad {

    private static final LocalDate SINCE = LocalDate.of(2016, 5, 20);

    @Autowired
    OutsideHolders outside;

    @Test
    void drawings_are_reviewed_by_the_review_centre_and_not_by_the_client() {
        assertThat(coming(newBuild("N12"), "N13")).isEqualTo("四平市施工图审查中心");
        assertThat(held(standing(ProjectKind.NEW, "1200", "land=allocated", "N13", SINCE), "N13"))
                .isEqualTo("四平市施工图审查中心");
    }

    @Test
    void the_client_enters_for_them_what_they_decide() {
        long id = standing(ProjectKind.NEW, "1200", "land=allocated", "N13", SINCE);
        assertThat(steps.mayWork(account("xuexiao"), project(id), open(id, "N13")))
                .isTrue();
        assertThat(steps.listOpenFor(account("xuexiao")))
                .extracting(StepRecord::projectId)
                .contains(id);
    }

    @Test
    void bids_are_judged_by_the_experts() {
        long id = equipment("132", Map.of("method", "open"));
        road.place(id, facts("E1=2016-03-09 E3=2016-03-12 E4=2016-03-20 E5@2016-04-01"), Actor.PROGRAM);
        assertThat(coming(id, "E6")).isEqualTo("四平市评审专家库");
        assertThat(held(standing(ProjectKind.EQUIPMENT, "132", "method=open", "E6", SINCE), "E6"))
                .isEqualTo("四平市评审专家库");
    }

    @Test
    void a_designer_is_entered_nowhere_and_his_client_answers_for_him() {
        long id = newBuild("N8");
        assertThat(coming(id, "N9")).isEqualTo("示例·梨树县学校建设项目办公室");
        assertThat(held(standing(ProjectKind.NEW, "1200", "land=allocated", "N9", SINCE), "N9"))
                .isEqualTo("示例·梨树县学校建设项目办公室");
    }

    @Test
    void a_body_named_for_a_step_to_come_holds_it_before_and_after_it_opens() {
        long id = repair("80", Map.of());
        road.start(id, Actor.PROGRAM);
        outside.name(
                new OutsideHolders.Entry(
                        id,
                        "R3",
                        "示例·省财政投资评审中心",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                commission());
        assertThat(coming(id, "R3")).isEqualTo("示例·省财政投资评审中心");
        finish(id, "R1_R2", "2016-05-10");
        assertThat(held(id, "R3")).isEqualTo("示例·省财政投资评审中心");
    }

    @Test
    void the_designer_applies_through_his_client_and_not_through_the_first_firm_of_the_county() {
        long id = newBuild("N12");
        assertThat(steps.findApplicant(project(id), step(id, "N13")))
                .isEqualTo(project(id).draft().client());
    }

    /** At a step before the one in question. */
    private long newBuild(String at) {
        return standing(ProjectKind.NEW, "1200", "land=allocated", at, SINCE);
    }

    private String coming(long id, String stepId) {
        assertThat(steps.findOpen(id, stepId)).isEmpty();
        return name(steps.findHolder(project(id), step(id, stepId)));
    }

    private String held(long id, String stepId) {
        Optional<Long> holder = open(id, stepId).holder();
        assertThat(steps.findHolder(project(id), step(id, stepId))).isEqualTo(holder);
        return name(holder);
    }

    private Step step(long id, String stepId) {
        return steps.getDiagram(project(id)).getStep(stepId);
    }

    private String name(Optional<Long> organisation) {
        return organisation
                .map(organisations::getOrganisation)
                .map(Organisation::name)
                .orElse("");
    }
}
