package org.yingjian.workflow;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yingjian.workflow.Network.Flow;
import org.yingjian.workflow.Network.Kind;
import org.yingjian.workflow.Network.Node;

/**
 * The parallel and inclusive blocks of a network: which join belongs to which fork, and where a drawing is no block at all
 * (rulings: fork and join paired inside one scope, nothing leaves a block but through its join).
 */
public final class NetworkBlocks {

    private final Map<String, Block> byFork = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    /**
     * One block.
     *
     * @param fork id of the gateway that splits
     * @param join id of the gateway that waits
     * @param branches id of each flow out of the fork → nodes on that branch, in no order
     * @param lastFlows id of each flow out of the fork → id of the flow by which its branch enters the join
     */
    public record Block(String fork, String join, Map<String, Set<String>> branches, Map<String, String> lastFlows) {}

    /** What keeps a drawing from being a block. */
    public enum FaultKind {
        UNPAIRED,
        LEAVES_BLOCK
    }

    /**
     * @param kind which rule it breaks
     * @param elementId where
     * @param what what is wrong, a clause
     */
    public record Fault(FaultKind kind, String elementId, String what) {}

    private final Graph graph;

    private NetworkBlocks(Network network) {
        graph = new Graph(network);
    }

    public static NetworkBlocks of(Network network) {
        NetworkBlocks blocks = new NetworkBlocks(network);
        blocks.findAll();
        return blocks;
    }

    /** The block a fork opens; empty when the gateway is no fork or its drawing is faulty. */
    public Optional<Block> at(String forkId) {
        return Optional.ofNullable(byFork.get(forkId));
    }

    public Collection<Block> all() {
        return byFork.values();
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    private void findAll() {
        Set<String> paired = new LinkedHashSet<>();
        for (Node node : graph.nodes.values()) {
            if (isGateway(node) && graph.out(node.id()).size() > 1) {
                if (graph.in(node.id()).size() > 1) {
                    fault(FaultKind.UNPAIRED, node.id(), "joins and forks at once");
                }
                find(node).ifPresent(b -> {
                    if (!paired.add(b.join())) {
                        fault(FaultKind.UNPAIRED, b.join(), "closes two forks");
                    }
                    byFork.put(b.fork(), b);
                });
            }
        }
        for (Node node : graph.nodes.values()) {
            if (isGateway(node) && graph.in(node.id()).size() > 1 && !paired.contains(node.id())) {
                fault(FaultKind.UNPAIRED, node.id(), "a join without a fork of its own");
            }
        }
        graph.network.flows().stream()
                .filter(f -> graph.nodes.containsKey(f.from()) && graph.nodes.containsKey(f.to()))
                .filter(f -> !graph.nodes
                        .get(f.from())
                        .scope()
                        .equals(graph.nodes.get(f.to()).scope()))
                .forEach(f -> fault(FaultKind.LEAVES_BLOCK, f.id(), "leaves its sub-process"));
    }

    private Optional<Block> find(Node fork) {
        Optional<Node> join = graph.postDominator(fork.id()).map(graph.nodes::get);
        if (join.isEmpty() || join.get().kind() != fork.kind()) {
            fault(FaultKind.UNPAIRED, fork.id(), "a fork whose branches do not all meet at one join of the same kind");
            return Optional.empty();
        }
        String joinId = join.get().id();
        Map<String, Set<String>> branches = new LinkedHashMap<>();
        Map<String, String> lastFlows = new LinkedHashMap<>();
        Set<String> all = new LinkedHashSet<>();
        int before = faults.size();
        for (Flow out : graph.out(fork.id())) {
            Set<String> branch = graph.reach(out.to(), joinId);
            if (branch.contains(fork.id())) {
                fault(FaultKind.LEAVES_BLOCK, graph.wayBack(branch, fork), "leads back before the fork " + fork.id());
                continue;
            }
            for (String node : branch) {
                if (!all.add(node)) {
                    fault(FaultKind.LEAVES_BLOCK, node, "lies on two branches of the fork " + fork.id());
                }
            }
            branches.put(out.id(), branch);
            lastFlow(fork, out, joinId, branch).ifPresent(last -> lastFlows.put(out.id(), last));
        }
        checkEntries(fork, joinId, all);
        return faults.size() > before
                ? Optional.empty()
                : Optional.of(new Block(fork.id(), joinId, branches, lastFlows));
    }

    private Optional<String> lastFlow(Node fork, Flow out, String join, Set<String> branch) {
        if (out.to().equals(join)) {
            return Optional.of(out.id());
        }
        List<Flow> last =
                graph.in(join).stream().filter(f -> branch.contains(f.from())).toList();
        if (last.size() != 1) {
            fault(
                    FaultKind.UNPAIRED,
                    join,
                    "entered by %d flows from one branch of the fork %s; each branch must come by one"
                            .formatted(last.size(), fork.id()));
            return Optional.empty();
        }
        return Optional.of(last.get(0).id());
    }

    private void checkEntries(Node fork, String join, Set<String> inside) {
        for (Flow flow : graph.network.flows()) {
            boolean enters = inside.contains(flow.to()) || flow.to().equals(join);
            if (enters && !inside.contains(flow.from()) && !flow.from().equals(fork.id())) {
                fault(FaultKind.LEAVES_BLOCK, flow.id(), "jumps into the block of the fork " + fork.id());
            }
        }
    }

    private void fault(FaultKind kind, String element, String what) {
        faults.add(new Fault(kind, element, what));
    }

    private static boolean isGateway(Node node) {
        return node.kind() == Kind.AND || node.kind() == Kind.OR;
    }

    /** The network with its neighbourhoods; a boundary event counts as a way out of what it sits on. */
    private static final class Graph {
        final Network network;
        final Map<String, Node> nodes = new LinkedHashMap<>();
        private final Map<String, List<Flow>> outgoing;
        private final Map<String, List<Flow>> incoming;
        private final Map<String, List<String>> boundaries = new HashMap<>();

        Graph(Network network) {
            this.network = network;
            network.nodes().forEach(n -> nodes.put(n.id(), n));
            outgoing = network.flows().stream().collect(groupingBy(Flow::from));
            incoming = network.flows().stream().collect(groupingBy(Flow::to));
            network.nodes()
                    .forEach(n -> n.attachedTo()
                            .ifPresent(host -> boundaries
                                    .computeIfAbsent(host, k -> new ArrayList<>())
                                    .add(n.id())));
        }

        List<Flow> out(String node) {
            return outgoing.getOrDefault(node, List.of());
        }

        List<Flow> in(String node) {
            return incoming.getOrDefault(node, List.of());
        }

        List<String> next(String node) {
            List<String> next = new ArrayList<>(boundaries.getOrDefault(node, List.of()));
            out(node).stream().map(Flow::to).filter(nodes::containsKey).forEach(next::add);
            return next;
        }

        /** Nodes reachable from one without passing another, which is left out. */
        Set<String> reach(String from, String stop) {
            Set<String> seen = new LinkedHashSet<>();
            Deque<String> todo = new ArrayDeque<>(List.of(from));
            while (!todo.isEmpty()) {
                String node = todo.pop();
                if (!node.equals(stop) && nodes.containsKey(node) && seen.add(node)) {
                    next(node).forEach(todo::push);
                }
            }
            return seen;
        }

        String wayBack(Set<String> branch, Node fork) {
            Set<String> before = new LinkedHashSet<>();
            nodes.values().stream()
                    .filter(n -> n.kind() == Kind.START && n.scope().equals(fork.scope()))
                    .forEach(n -> before.addAll(reach(n.id(), fork.id())));
            before.add(fork.id());
            return network.flows().stream()
                    .filter(f -> branch.contains(f.from()) && !before.contains(f.from()) && before.contains(f.to()))
                    .map(Flow::id)
                    .findFirst()
                    .orElse(fork.id());
        }

        /** The first node every way from here to an end must pass; ways into an error end do not count. */
        Optional<String> postDominator(String from) {
            Set<String> region = reach(from, "");
            Map<String, Set<String>> dominators = new HashMap<>();
            region.forEach(n -> dominators.put(n, new LinkedHashSet<>(region)));
            boolean changed = true;
            while (changed) {
                changed = false;
                for (String node : region) {
                    Set<String> meet = meet(node, dominators);
                    if (meet != null && !meet.equals(dominators.get(node))) {
                        dominators.put(node, meet);
                        changed = true;
                    }
                }
            }
            Set<String> candidates = new LinkedHashSet<>(dominators.get(from));
            candidates.remove(from);
            return candidates.stream()
                    .filter(c -> dominators.get(c).size() == candidates.size())
                    .findFirst();
        }

        private Set<String> meet(String node, Map<String, Set<String>> dominators) {
            List<String> next = next(node);
            if (next.isEmpty() && nodes.get(node).kind() == Kind.ERROR_END) {
                return null;
            }
            Set<String> meet = null;
            for (String successor : next) {
                if (meet == null) {
                    meet = new LinkedHashSet<>(dominators.get(successor));
                } else {
                    meet.retainAll(dominators.get(successor));
                }
            }
            Set<String> result = meet == null ? new LinkedHashSet<>() : meet;
            result.add(node);
            return result;
        }
    }
}
