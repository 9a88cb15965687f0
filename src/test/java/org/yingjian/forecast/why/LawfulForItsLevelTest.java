package org.yingjian.forecast.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yingjian.account.Organisations;
import org.yingjian.calendar.SamplesOfCalendar;
import org.yingjian.calendar.WorkCalendar;
import org.yingjian.forecast.Act;
import org.yingjian.forecast.WhatIf;
import org.yingjian.forecast.facts.ProjectFacts;
import org.yingjian.forecast.make.MakeForecast;
import org.yingjian.forecast.make.MakesOf;
import org.yingjian.forecast.make.PlacedProject;
import org.yingjian.forecast.make.PromisedLimits;
import org.yingjian.procurement.ProcurementRules;
import org.yingjian.procurement.RulesOfTables;
import org.yingjian.project.DraftOf;
import org.yingjian.project.Project;
import org.yingjian.project.ProjectKind;
import org.yingjian.shared.Problem;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;
import org.yingjian.step.limit.LimitsOf;
import org.yingjian.workflow.DecisionTables;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.RunningState;
import org.yingjian.workflow.engine.TablesOfFiles;

/**
 * From 2024 the line below which a buyer buys by himself is another one for cities than for counties: 80 万 of works are the
 * buyer's own affair in a city and need a consultation in a county.
 */
class LawfulForItsLevelTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 4);

    private final DecisionTables tables = TablesOfFiles.tables();
    private final WorkCalendar calendar = SamplesOfCalendar.calendar();
    private final Diagram diagram = TablesOfFiles.diagram("school-building.bpmn");
    private final PromisedLimits limits = new PromisedLimits(LimitsOf.tables(tables));
    private final ProcurementRules rules = RulesOfTables.rules(tables, SamplesOfCalendar.workdays());
    private final MakeForecast make = MakesOf.tables(tables, calendar, rules);
    private final OtherMethod otherMethod = new OtherMethod(make, rules);
    private final ProposeActs acts = new ProposeActs(otherMethod, limits, rules, nobody(), mock(Organisations.class));

    @Test
    void a_city_is_offered_what_is_lawful_for_a_city() {
        assertThat(method("city")).contains("self");
    }

    @Test
    void a_county_is_offered_what_is_lawful_for_a_county() {
        assertThat(method("county")).contains("consultation");
    }

    @Test
    void a_what_if_allows_the_same() {
        ApplyAssumptions suppose = new ApplyAssumptions(otherMethod, limits);
        WhatIf.Ask self = WhatIf.Ask.NOTHING.buyBy("self");
        assertThat(suppose.that(placed("city"), self).assumptions()).noneMatch(WhatIf.Assumption::approval);
        assertThatThrownBy(() -> suppose.that(placed("county"), self))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.key()).isEqualTo("procurement.objection.selfPurchase"));
    }

    private Optional<String> method(String level) {
        PlacedProject now = placed(level);
        return acts.of(now, now.road().model().project(now.standing())).stream()
                .map(CandidateAct::act)
                .filter(act -> act.kind() == Act.Kind.METHOD)
                .flatMap(act -> act.method().stream())
                .findFirst();
    }

    private PlacedProject placed(String level) {
        return make.place(facts(level)).orElseThrow();
    }

    private ProjectFacts facts(String level) {
        Map<String, Object> road = new HashMap<>(diagram.defaults());
        road.put("kind", "repair");
        road.put("track", "full");
        road.put("method", "open");
        Project project = new Project(
                1,
                DraftOf.project(ProjectKind.REPAIR, "T-LEVEL")
                        .wan("80")
                        .on(Map.of("level", level))
                        .draft(),
                "R9",
                Project.Status.LIVE,
                1);
        RunningState run = new RunningState(1, diagram.version(), Set.of("R3"), Set.of(), Map.of(), Map.of(), false);
        return new ProjectFacts(
                project,
                TODAY,
                LocalDate.of(2024, 9, 20),
                List.of(open("R3")),
                Optional.of(run),
                Optional.of(diagram),
                road,
                Map.of(),
                List.of(),
                false);
    }

    private static StepRecord open(String step) {
        return new StepRecord(
                3,
                1,
                step,
                1,
                StepRecord.State.OPEN,
                Optional.of(TODAY.minusDays(3)),
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
                Optional.empty(),
                Optional.empty(),
                StepRecord.Source.LIVE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** Nobody is known to hold or to apply for anything. */
    private static Steps nobody() {
        Steps steps = mock(Steps.class);
        when(steps.findHolder(any(), any())).thenReturn(Optional.empty());
        return steps;
    }
}
