package org.yingjian.workflow.engine;

import static java.util.Comparator.comparingLong;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.Diagrams;
import org.yingjian.workflow.FormField;
import org.yingjian.workflow.Marking;
import org.yingjian.workflow.NetworkBlocks;
import org.yingjian.workflow.RunningState;
import org.yingjian.workflow.Step;
import org.yingjian.workflow.bpmn.ShapeCheck;

/** Both real diagrams on the real engine, drawn from a fixed seed: every step, every result, every block. */
class RealDiagramsTest extends EngineTest {

    private static final int DRAWS = 40;
    private static final int WALKS = 24;
    private static final int PLACEMENTS = 40;

    @ParameterizedTest
    @ValueSource(strings = {Diagrams.BUILDING, Diagrams.EQUIPMENT})
    void every_path_is_walked_from_start_to_end_and_our_marking_always_agrees(String key) {
        Diagram diagram = diagrams.getCurrent(key);
        Random random = new Random(20160523);
        Set<String> seen = new TreeSet<>();
        for (int i = 0; i < WALKS; i++) {
            Map<String, Object> road = Stream.generate(() -> drawRoad(diagram, random))
                    .limit(DRAWS)
                    .max(comparingLong(r -> unseen(diagram, r, seen)))
                    .orElseThrow();
            new Walk(diagram, road, random, seen).toTheEnd();
        }
        assertThat(seen).isEqualTo(everyResult(diagram));
    }

    @ParameterizedTest
    @ValueSource(strings = {Diagrams.BUILDING, Diagrams.EQUIPMENT})
    void projects_placed_anywhere_in_every_block_come_to_the_end(String key) {
        Diagram diagram = diagrams.getCurrent(key);
        Random random = new Random(20160920);
        Set<String> placedIn = new TreeSet<>();
        for (int i = 0; i < PLACEMENTS; i++) {
            Placed placed = Stream.generate(() -> draw(diagram, random))
                    .limit(DRAWS)
                    .max(comparingLong(p -> p.marking().finishedBranches().keySet().stream()
                            .filter(join -> !placedIn.contains(join))
                            .count()))
                    .orElseThrow();
            long project = newProject();
            RunningState state = inTransaction(() -> workflows.place(project, key, placed.road(), placed.marking()))
                    .state();
            assertThat(state.openSteps())
                    .as("%s", placed)
                    .isEqualTo(placed.marking().openSteps());
            assertReadRight(state);
            placedIn.addAll(placed.marking().finishedBranches().keySet());
            finish(project, state);
        }
        Set<String> joins = new TreeSet<>();
        NetworkBlocks.of(diagram.network()).all().forEach(b -> joins.add(b.join()));
        assertThat(placedIn).isEqualTo(joins);
    }

    private record Placed(Map<String, Object> road, Set<String> finished, Marking marking) {}

    private Placed draw(Diagram diagram, Random random) {
        Map<String, Object> road = drawRoad(diagram, random);
        Set<String> finished = drawFinished(diagram, road, random);
        LocalDate due = random.nextBoolean() ? clock.today().plusDays(9) : clock.today();
        return new Placed(
                road, finished, markings.mark(diagram, road, finished, Set.of(), timer -> due, clock.today()));
    }

    private long unseen(Diagram diagram, Map<String, Object> road, Set<String> seen) {
        Set<String> onRoad = markings.onRoad(diagram, road);
        return everyResult(diagram).stream()
                .filter(r -> !seen.contains(r))
                .filter(r -> onRoad.contains(r.split(" ")[0]))
                .count();
    }

    private void finish(long project, RunningState from) {
        RunningState state = from;
        for (int moves = 0; !state.ended(); moves++) {
            assertThat(moves).as("project %d hangs at %s", project, state).isLessThan(200);
            assertThat(state.openSteps().size() + state.waitingTimers().size())
                    .as("project %d waits for nothing: %s", project, state)
                    .isPositive();
            state = state.openSteps().isEmpty()
                    ? fire(project, state.waitingTimers().iterator().next())
                    : complete(project, state.openSteps().iterator().next()).state();
        }
    }

    private RunningState fire(long project, String timer) {
        return inTransaction(() ->
                        workflows.fire(new org.yingjian.workflow.Workflows.DueTimer(project, timer, clock.today())))
                .state();
    }

    private Map<String, Object> drawRoad(Diagram diagram, Random random) {
        Map<String, Object> road = new HashMap<>();
        byte[] xml = diagrams.getXml(diagram.version()).getBytes(StandardCharsets.UTF_8);
        for (FormField field : ShapeCheck.read("drawn", xml).processes().get(0).startFields()) {
            if (field.type() == FormField.Type.BOOLEAN) {
                road.put(field.id(), random.nextBoolean());
            } else {
                road.put(field.id(), drawOne(new ArrayList<>(field.choices().keySet()), random));
            }
        }
        return road;
    }

    /** All steps before a stage on the road, and any of that stage. */
    private Set<String> drawFinished(Diagram diagram, Map<String, Object> road, Random random) {
        List<Step> steps =
                markings.onRoad(diagram, road).stream().map(diagram::getStep).toList();
        String stage = drawOne(steps, random).stageId();
        double share = random.nextDouble();
        Set<String> finished = new HashSet<>();
        for (Step step : steps) {
            if (!step.stageId().equals(stage)) {
                finished.add(step.id());
                continue;
            }
            steps.stream()
                    .filter(s -> s.stageId().equals(stage) && random.nextDouble() < share)
                    .forEach(s -> finished.add(s.id()));
            return finished;
        }
        return finished;
    }

    private static <T> T drawOne(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static Set<String> everyResult(Diagram diagram) {
        Set<String> all = new TreeSet<>();
        for (Step step : diagram.steps()) {
            all.add(step.id());
            step.resultField().ifPresent(f -> f.choices().keySet().forEach(r -> all.add(step.id() + " " + r)));
        }
        return all;
    }

    /** One project on its way, its records kept as a clerk would. */
    private final class Walk {
        private final Diagram diagram;
        private final Map<String, Object> road;
        private final Random random;
        private final Set<String> seen;
        private final long project = newProject();
        private final Set<String> finished = new HashSet<>();
        private final Set<String> fired = new HashSet<>();
        private final Set<String> everOpen = new HashSet<>();
        private RunningState state;

        Walk(Diagram diagram, Map<String, Object> road, Random random, Set<String> seen) {
            this.diagram = diagram;
            this.road = road;
            this.random = random;
            this.seen = seen;
        }

        void toTheEnd() {
            state = inTransaction(
                            () -> workflows.start(project, diagram.version().key(), road))
                    .state();
            for (int moves = 0; !state.ended(); moves++) {
                assertThat(moves).as("hangs at %s", state).isLessThan(300);
                agree();
                everOpen.addAll(state.openSteps());
                move(moves);
            }
            assertThat(markings.onRoad(diagram, road)).containsAll(everOpen);
        }

        private void move(int moves) {
            List<String> ways = new ArrayList<>(new TreeSet<>(state.openSteps()));
            ways.addAll(new TreeSet<>(state.waitingTimers()));
            assertThat(ways).as("waits for nothing: %s", state).isNotEmpty();
            String way = drawOne(ways, random);
            if (state.waitingTimers().contains(way)) {
                state = fire(project, way);
                fired.add(way);
            } else {
                finish(way, moves);
            }
            state.waitingTimers().forEach(fired::remove);
            finished.removeAll(state.openSteps());
        }

        private void finish(String step, int moves) {
            seen.add(step);
            finished.add(step);
            var result = diagram.getStep(step).resultField();
            if (result.isEmpty()) {
                state = complete(project, step).state();
                return;
            }
            List<String> choices = new ArrayList<>(result.get().choices().keySet());
            choices.removeIf(c -> seen.contains(step + " " + c));
            String chosen = moves < 150 && !choices.isEmpty()
                    ? drawOne(choices, random)
                    : result.get().defaultValue().orElseThrow();
            seen.add(step + " " + chosen);
            state = complete(project, step, result.get().id(), chosen).state();
        }

        private void agree() {
            Set<String> again = new HashSet<>(state.openSteps());
            again.retainAll(everOpen);
            Marking marking = markings.mark(
                    diagram,
                    state.variables(),
                    finished,
                    again,
                    timer -> fired.contains(timer)
                            ? clock.today()
                            : clock.today().plusDays(9),
                    clock.today());
            assertThat(marking.openSteps()).as("%s %s", road, state).isEqualTo(state.openSteps());
            assertThat(marking.waitingTimers()).as("%s %s", road, state).isEqualTo(state.waitingTimers());
        }
    }
}
