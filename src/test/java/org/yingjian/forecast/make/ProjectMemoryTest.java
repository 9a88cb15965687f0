package org.yingjian.forecast.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yingjian.calendar.SamplesOfCalendar;
import org.yingjian.calendar.WorkCalendar;
import org.yingjian.forecast.WhatIf;
import org.yingjian.forecast.facts.ProjectFacts;
import org.yingjian.forecast.law.Memory;
import org.yingjian.forecast.learn.Durations;
import org.yingjian.forecast.learn.Lessons;
import org.yingjian.forecast.learn.TaughtMemory;
import org.yingjian.forecast.why.ApplyAssumptions;
import org.yingjian.procurement.RulesOfTables;
import org.yingjian.project.Category;
import org.yingjian.project.Project;
import org.yingjian.project.ProjectDraft;
import org.yingjian.project.ProjectKind;
import org.yingjian.shared.Money;
import org.yingjian.step.StepRecord;
import org.yingjian.step.limit.LimitsOf;
import org.yingjian.workflow.DecisionTables;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.RunningState;
import org.yingjian.workflow.engine.TablesOfFiles;

/** What earlier steps of a project took, its contractor and its green channel change what is still to come. */
class ProjectMemoryTest {

    private static final LocalDate TODAY = LocalDate.of(2016, 5, 23);

    private final DecisionTables tables = TablesOfFiles.tables();
    private final WorkCalendar calendar = SamplesOfCalendar.calendar();
    private final Diagram diagram = TablesOfFiles.diagram("school-building.bpmn");
    private final Durations durations = new Durations(tables);
    private final ProjectMemory memory = new ProjectMemory(durations, calendar);
    private final ReadOwnLaws readOwn = new ReadOwnLaws(durations, memory, new PromisedLimits(LimitsOf.tables(tables)));
    private final MakeForecast make = new MakeForecast(
            new RoadClasses(durations, calendar, RulesOfTables.rules(tables, SamplesOfCalendar.workdays())),
            readOwn,
            new OpenSteps(durations, memory),
            new LightTable(tables));

    @BeforeEach
    void taught() {
        durations.teach(TaughtMemory.of(durations, diagram));
    }

    @Test
    void a_slow_design_makes_the_works_ahead_slower_and_a_quick_one_quicker() {
        // drawings usually take about two weeks (R2, calendar days)
        ProjectFacts quick = facts(designed(TODAY.minusDays(5), false), Optional.empty(), false);
        ProjectFacts slow = facts(designed(TODAY.minusDays(60), false), Optional.empty(), false);
        ProjectFacts unknown = facts(designed(TODAY.minusDays(60), true), Optional.empty(), false);
        assertThat(memory.now(slow)).isEqualTo(4);
        assertThat(memory.now(quick)).isLessThan(Memory.USUAL);
        assertThat(memory.now(unknown)).isEqualTo(Memory.USUAL);
        assertThat(chance(quick)).isGreaterThan(chance(unknown) + 0.005);
        assertThat(chance(unknown)).isGreaterThan(chance(slow) + 0.005);
        assertThat(make.make(slow).forecast().p50().orElseThrow())
                .isAfter(make.make(quick).forecast().p50().orElseThrow());
    }

    @Test
    void design_still_open_long_beyond_the_usual_is_known_to_be_slow() {
        StepRecord open = record(2, "R2", StepRecord.State.OPEN, TODAY.minusDays(60), null, false);
        assertThat(memory.now(facts(List.of(open), Optional.empty(), false))).isEqualTo(4);
        StepRecord fresh = record(2, "R2", StepRecord.State.OPEN, TODAY.minusDays(3), null, false);
        assertThat(memory.now(facts(List.of(fresh), Optional.empty(), false))).isEqualTo(Memory.USUAL);
    }

    @Test
    void the_open_step_keeps_the_memory_of_the_day_it_began() {
        ProjectFacts slow = facts(designed(TODAY.minusDays(60), false), Optional.empty(), false);
        assertThat(memory.before(slow, TODAY.minusDays(20))).isEqualTo(Memory.USUAL);
        assertThat(memory.before(slow, TODAY.minusDays(10))).isEqualTo(4);
    }

    @Test
    void without_lessons_nothing_is_remembered_and_every_project_has_the_chance_of_its_class() {
        durations.teach(Lessons.NONE);
        ProjectFacts slow = facts(designed(TODAY.minusDays(60), false), Optional.of(9L), false);
        ProjectFacts quick = facts(designed(TODAY.minusDays(5), false), Optional.empty(), false);
        assertThat(readOwn.of(slow)).isEqualTo(OwnLaws.NONE);
        assertThat(chance(slow)).isEqualTo(chance(quick));
    }

    @Test
    void a_contractor_seen_to_be_slow_slows_the_works_ahead_and_its_project_is_computed_alone() {
        ProjectFacts plain = facts(designed(TODAY.minusDays(60), true), Optional.empty(), false);
        ProjectFacts slow = facts(designed(TODAY.minusDays(60), true), Optional.of(9L), false);
        ProjectFacts stranger = facts(designed(TODAY.minusDays(60), true), Optional.of(77L), false);
        assertThat(chance(slow)).isLessThan(chance(plain));
        assertThat(chance(stranger)).isEqualTo(chance(plain));
        assertThat(readOwn.of(slow).isAlone()).isTrue();
        assertThat(readOwn.of(stranger).isAlone()).isFalse();
    }

    @Test
    void in_the_green_channel_the_approvals_ahead_keep_its_limits_and_a_broken_promise_says_nothing() {
        durations.teach(Lessons.NONE);
        ProjectFacts plain = facts(designed(TODAY.minusDays(14), true), Optional.empty(), false);
        ProjectFacts green = facts(designed(TODAY.minusDays(14), true), Optional.empty(), true);
        int promised = readOwn.of(green).promised().get("R3");
        assertThat(make.place(green)
                        .orElseThrow()
                        .open("R3")
                        .orElseThrow()
                        .law()
                        .survival(promised))
                .isZero();
        assertThat(chance(green)).isGreaterThan(chance(plain));
        PlacedProject late =
                make.place(reviewedSince(TODAY.minusDays(90), true)).orElseThrow();
        PlacedProject lateWithout =
                make.place(reviewedSince(TODAY.minusDays(90), false)).orElseThrow();
        assertThat(late.open("R3").orElseThrow().law())
                .isEqualTo(lateWithout.open("R3").orElseThrow().law());
    }

    @Test
    void what_the_channel_already_gives_is_nothing_more_in_a_what_if() {
        durations.teach(Lessons.NONE);
        ApplyAssumptions suppose = new ApplyAssumptions(null, new PromisedLimits(LimitsOf.tables(tables)));
        WhatIf.Ask ask = WhatIf.Ask.NOTHING.throughGreenChannel();
        PlacedProject green = make.place(facts(designed(TODAY.minusDays(14), true), Optional.empty(), true))
                .orElseThrow();
        PlacedProject plain = make.place(facts(designed(TODAY.minusDays(14), true), Optional.empty(), false))
                .orElseThrow();
        ApplyAssumptions.Supposed again = suppose.that(green, ask);
        assertThat(again.placed().chance()).isEqualTo(green.chance());
        assertThat(again.assumptions()).extracting(WhatIf.Assumption::key).containsExactly("forecast.assume.greenHeld");
        assertThat(suppose.that(plain, ask).placed().chance()).isCloseTo(green.chance(), offset(1e-9));
    }

    private double chance(ProjectFacts facts) {
        return make.place(facts).orElseThrow().chance();
    }

    private static List<StepRecord> designed(LocalDate begun, boolean concluded) {
        LocalDate end = TODAY.minusDays(begun.isAfter(TODAY.minusDays(14)) ? 3 : 10);
        return List.of(
                record(1, "R1", StepRecord.State.FINISHED, begun.minusDays(20), begun, true),
                record(2, "R2", StepRecord.State.FINISHED, begun, end, concluded),
                record(3, "R3", StepRecord.State.OPEN, TODAY.minusDays(3), null, false));
    }

    private ProjectFacts reviewedSince(LocalDate day, boolean green) {
        return facts(List.of(record(3, "R3", StepRecord.State.OPEN, day, null, false)), Optional.empty(), green);
    }

    private ProjectFacts facts(List<StepRecord> records, Optional<Long> contractor, boolean green) {
        Map<String, Object> road = new HashMap<>(diagram.defaults());
        road.put("kind", "repair");
        road.put("track", "full");
        road.put("method", "negotiation");
        ProjectDraft draft = new ProjectDraft(
                "T-MEMORY-001",
                Optional.empty(),
                "示例·维修",
                List.of(),
                "梨树",
                ProjectKind.REPAIR,
                Category.REPAIR,
                BigDecimal.ZERO,
                BigDecimal.valueOf(2000),
                Money.ofWan(BigDecimal.valueOf(80)),
                "",
                Map.of(),
                Optional.empty(),
                contractor,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1);
        String open = records.get(records.size() - 1).stepId();
        RunningState run = new RunningState(1, diagram.version(), Set.of(open), Set.of(), Map.of(), Map.of(), false);
        return new ProjectFacts(
                new Project(1, draft, "R9", Project.Status.LIVE, 1),
                TODAY,
                LocalDate.of(2016, 9, 20),
                records,
                Optional.of(run),
                Optional.of(diagram),
                road,
                Map.of(),
                List.of(),
                green);
    }

    private static StepRecord record(
            long id, String step, StepRecord.State state, LocalDate from, LocalDate to, boolean concluded) {
        return new StepRecord(
                id,
                1,
                step,
                1,
                state,
                Optional.of(from),
                concluded,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(to),
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
}
