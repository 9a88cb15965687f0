package org.yingjian.workflow.engine;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.Marking;
import org.yingjian.workflow.Network.Kind;
import org.yingjian.workflow.Network.Node;
import org.yingjian.workflow.NetworkBlocks;
import org.yingjian.workflow.NetworkBlocks.Block;
import org.yingjian.workflow.RunningState;

/**
 * Puts a run where a marking says, and proves that it stands there (rulings: placement). In a parallel block every finished
 * branch is put into its join; in an inclusive block only open branches are placed, for its join waits by itself.
 */
final class Placement {

    private final Diagram diagram;
    private final NetworkBlocks blocks;
    private final Marking marking;

    Placement(Diagram diagram, NetworkBlocks blocks, Marking marking) {
        this.diagram = diagram;
        this.blocks = blocks;
        this.marking = marking;
    }

    void instruct(ProcessInstantiationBuilder builder) {
        if (marking.ended()) {
            builder.startBeforeActivity(lastEnd());
            return;
        }
        marking.openSteps().stream().sorted().forEach(builder::startBeforeActivity);
        marking.waitingTimers().stream().sorted().forEach(builder::startBeforeActivity);
        marking.finishedBranches().entrySet().stream()
                .filter(e -> kind(e.getKey()) == Kind.AND)
                .flatMap(e -> e.getValue().stream())
                .sorted()
                .forEach(builder::startTransition);
    }

    /** @throws IllegalStateException naming the project and both states when they differ */
    void verify(RunningState state) {
        boolean same = state.ended() == marking.ended()
                && state.openSteps().equals(marking.openSteps())
                && state.waitingTimers().equals(marking.waitingTimers());
        if (!same) {
            throw new IllegalStateException(
                    "project (%d): after placement steps %s and timers %s wait instead of %s and %s; check the dates of its row."
                            .formatted(
                                    state.projectId(),
                                    state.openSteps(),
                                    state.waitingTimers(),
                                    marking.openSteps(),
                                    marking.waitingTimers()));
        }
        for (Block block : blocks.all()) {
            if (kind(block.join()) == Kind.AND) {
                verify(block, state);
            }
        }
    }

    /** Tokens at a join and branches still running must add up to its flows, or it would wait for ever. */
    private void verify(Block block, RunningState state) {
        int tokens = state.joins().getOrDefault(block.join(), 0);
        long running = block.branches().values().stream()
                .filter(branch -> holdsToken(branch, state))
                .count();
        boolean idle = tokens == 0 && running == 0;
        if (!idle && tokens + running != block.branches().size()) {
            throw new IllegalStateException(
                    "project (%d): join (%s) has %d tokens and %d running branches for %d flows; check the dates of its row."
                            .formatted(
                                    state.projectId(),
                                    block.join(),
                                    tokens,
                                    running,
                                    block.branches().size()));
        }
    }

    private boolean holdsToken(Set<String> branch, RunningState state) {
        Set<String> tokens = new HashSet<>(state.openSteps());
        tokens.addAll(state.waitingTimers());
        tokens.addAll(state.joins().keySet());
        return tokens.stream().anyMatch(token -> within(token, branch));
    }

    private boolean within(String nodeId, Set<String> branch) {
        Optional<String> at = Optional.of(nodeId);
        while (at.isPresent()) {
            if (branch.contains(at.get())) {
                return true;
            }
            at = node(at.get()).scope();
        }
        return false;
    }

    private String lastEnd() {
        return diagram.network().nodes().stream()
                .filter(n -> n.kind() == Kind.END && n.scope().isEmpty())
                .map(Node::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("diagram (%s): has no end event; draw one."
                        .formatted(diagram.version().key())));
    }

    private Kind kind(String nodeId) {
        return node(nodeId).kind();
    }

    private Node node(String nodeId) {
        return diagram.network().nodes().stream()
                .filter(n -> n.id().equals(nodeId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("node (%s): not in diagram %s; use one of its ids."
                        .formatted(nodeId, diagram.version().key())));
    }

    /** Values the engine can keep: only declared condition variables, defaults filled in. */
    static Map<String, Object> variables(Diagram diagram, Map<String, Object> given) {
        Map<String, Object> values = new java.util.HashMap<>(diagram.defaults());
        values.putAll(declared(diagram, given));
        return values;
    }

    static Map<String, Object> declared(Diagram diagram, Map<String, Object> given) {
        Map<String, Object> values = new java.util.HashMap<>();
        given.forEach((name, value) -> {
            if (diagram.defaults().containsKey(name) && value != null) {
                values.put(name, plain(value));
            }
        });
        return values;
    }

    private static Object plain(Object value) {
        if (value instanceof Boolean) {
            return value;
        }
        return value instanceof Number number ? (Object) number.doubleValue() : value.toString();
    }
}
