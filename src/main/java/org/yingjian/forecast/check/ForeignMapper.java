package org.yingjian.forecast.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.yingjian.forecast.core.Graph;
import org.yingjian.forecast.core.Node;
import org.yingjian.forecast.core.Unforecastable;
import org.yingjian.workflow.Network;
import org.yingjian.workflow.Network.Flow;
import org.yingjian.workflow.Network.Kind;

/**
 * Lays a foreign process out for the core. Every split gets its meeting point, and with it its join, drawn or not; what has
 * several ways in and opens nothing is passed straight on.
 */
final class ForeignMapper {

    static final String DONE = "process-ends";

    private final Network network;
    final Assumptions assumptions;
    private final Map<String, Place> placed = new HashMap<>();
    private final Map<String, String> left = new HashMap<>();
    private final List<Runnable> undo = new ArrayList<>();
    private final Map<String, Node> made = new LinkedHashMap<>();
    private final Map<Optional<String>, List<Network.Node>> byScope;
    private final Map<String, List<Flow>> flowsFrom = new HashMap<>();
    private final Activities activities = new Activities(this);
    final Splits splits = new Splits(this);

    ForeignMapper(Network network, Assumptions assumptions) {
        this.network = network;
        for (Flow flow : network.flows()) {
            flowsFrom.computeIfAbsent(flow.from(), f -> new ArrayList<>()).add(flow);
        }
        byScope = network.nodes().stream().collect(Collectors.groupingBy(Network.Node::scope));
        this.assumptions = assumptions;
    }

    /** @throws Unforecastable naming the element that cannot be followed */
    Graph map() {
        Set<String> ids = new HashSet<>();
        for (Network.Node node : network.nodes()) {
            if (node.id().isEmpty()) {
                throw new Unforecastable(node.traits().element(), "has no id");
            }
            if (!ids.add(node.id())) {
                throw new Unforecastable(node.id(), "the id occurs twice");
            }
            if (node.traits().element().toLowerCase(java.util.Locale.ROOT).contains("choreography")) {
                throw new Unforecastable(node.id(), "a choreography is nobody's work");
            }
        }
        network.flows().stream()
                .filter(f -> !ids.contains(f.from()) || !ids.contains(f.to()))
                .forEach(f -> assumptions.note(Assumptions.DANGLING, f.id()));
        make(new Node.End(DONE));
        String first = activities.process(network.key());
        make(Node.pass("process-begins", first));
        return new Graph(List.copyOf(made.values()), "process-begins");
    }

    ScopeGraph graph(Optional<String> scope) {
        return new ScopeGraph(byScope.getOrDefault(scope, List.of()), flowsFrom, assumptions);
    }

    /** Where to go back to when a way of laying out fails. */
    int mark() {
        return undo.size();
    }

    void undoTo(int mark) {
        while (undo.size() > mark) {
            undo.remove(undo.size() - 1).run();
        }
    }

    void onUndo(Runnable reversal) {
        undo.add(reversal);
    }

    void note(String name, String element) {
        if (assumptions.note(name, element)) {
            undo.add(() -> assumptions.drop(name, element));
        }
    }

    String make(Node node) {
        if (made.put(node.id(), node) != null) {
            throw new Unforecastable(node.id(), "the id occurs twice");
        }
        undo.add(() -> made.remove(node.id()));
        return node.id();
    }

    String once(String id, Supplier<Node> node) {
        return made.containsKey(id) ? id : make(node.get());
    }

    /** Lays out a scope from its starts; returns where a token enters it. */
    String begin(String id, Place place) {
        ScopeGraph graph = place.scope.graph();
        if (graph.starts.isEmpty()) {
            throw new Unforecastable(id, graph.nodes.isEmpty() ? "is empty" : "has no start");
        }
        if (graph.starts.size() == 1) {
            return arrive(graph.starts.get(0), place, "");
        }
        if (graph.beginsWithoutStart()) {
            List<Splits.Way> ways = graph.starts.stream()
                    .map(s -> new Splits.Way(s, s, 1, false))
                    .toList();
            return splits.split(id + "/begins", ways, place);
        }
        note(Assumptions.SHARES, id);
        double share = 1.0 / graph.starts.size();
        return make(new Node.Choice(
                id + "/begins",
                "",
                graph.starts.stream()
                        .map(s -> new Node.Way(share, arrive(s, place, s)))
                        .toList()));
    }

    /** Goes to a node of the scope; the end of the place stands for what is there. */
    String arrive(String target, Place place, String flow) {
        if (target.equals(place.stop)) {
            place.arrivals.add(flow);
            place.covered.add(flow);
            return place.exit;
        }
        if (target.equals(ScopeGraph.END)) {
            throw new Unforecastable(place.stop, "waits for a way that may end before it");
        }
        return lay(target, place);
    }

    private String lay(String id, Place place) {
        Network.Node node = place.scope.graph().nodes.get(id);
        if (ScopeGraph.endsAll(node)) {
            return activities.endAll(node, place);
        }
        if (node.kind() == Kind.END) {
            return arrive(ScopeGraph.END, place, id);
        }
        Place known = placed(id, place);
        if (known == place) {
            return id;
        }
        if (known != null) {
            throw new Unforecastable(id, "branches that run side by side come together here without their join");
        }
        if (!place.scope.graph().reachesEnd(id) && place.scope.graph().nodes.size() > 1) {
            refuseWhatNeverEnds(id, place);
        }
        switch (node.kind()) {
            case XOR -> choice(node, place);
            case AND -> and(node, place);
            case OR, OTHER -> other(node, place);
            case EVENT_BASED -> race(node, place);
            case TIMER, MESSAGE -> activities.arrival(node, place);
            case STEP, SERVICE, CALL, SCOPE -> activities.lay(node, place);
            default -> make(Node.pass(id, leave(node, place)));
        }
        return id;
    }

    private Place placed(String id, Place place) {
        Place known = placed.putIfAbsent(id, place);
        if (known == null) {
            undo.add(() -> placed.remove(id));
        }
        return known;
    }

    /** An endless branch is in order where an end elsewhere takes it along. */
    private void refuseWhatNeverEnds(String id, Place place) {
        if (place.isBranch() && place.scope.graph().nodes.values().stream().anyMatch(ScopeGraph::endsAll)) {
            return;
        }
        Set<String> seen = new HashSet<>();
        List<String> todo = new ArrayList<>(List.of(id));
        while (!todo.isEmpty()) {
            String at = todo.remove(todo.size() - 1);
            if (!at.equals(ScopeGraph.END) && seen.add(at)) {
                if (ScopeGraph.endsAll(place.scope.graph().nodes.get(at))) {
                    return;
                }
                todo.addAll(place.scope.graph().next(at));
            }
        }
        throw new Unforecastable(id, "nothing leads from here to an end");
    }

    /** What follows a node once it is done. */
    String leave(Network.Node node, Place place) {
        String known = left.get(node.id());
        if (known != null) {
            return known;
        }
        ScopeGraph graph = place.scope.graph();
        Optional<String> link = graph.linkTarget(node);
        List<Flow> flows = graph.out.getOrDefault(node.id(), List.of());
        String next;
        if (link.isPresent()) {
            next = arrive(link.get(), place, node.id());
        } else if (flows.isEmpty()) {
            next = arrive(ScopeGraph.END, place, node.id());
        } else if (flows.size() == 1) {
            next = arrive(flows.get(0).to(), place, flows.get(0).id());
        } else {
            next = splits.split(
                    node.id() + "/split", Splits.ways(flows, flows.stream().anyMatch(this::isConditional)), place);
        }
        left.put(node.id(), next);
        undo.add(() -> left.remove(node.id()));
        return next;
    }

    private boolean isConditional(Flow flow) {
        return flow.condition().isPresent() || flow.isDefault();
    }

    private void choice(Network.Node node, Place place) {
        List<Flow> flows = place.scope.graph().out.getOrDefault(node.id(), List.of());
        if (flows.size() < 2) {
            make(Node.pass(node.id(), leave(node, place)));
            return;
        }
        note(Assumptions.SHARES, node.id());
        double share = 1.0 / flows.size();
        make(new Node.Choice(
                node.id(),
                "",
                flows.stream()
                        .map(f -> new Node.Way(share, arrive(f.to(), place, f.id())))
                        .toList()));
    }

    private void and(Network.Node node, Place place) {
        ScopeGraph graph = place.scope.graph();
        boolean joins = graph.in.getOrDefault(node.id(), List.of()).size() > 1 && !splits.closesAt(node.id());
        if (joins && place.isTangled()) {
            make(new Node.Join(node.id(), leave(node, place)));
            return;
        }
        if (joins) {
            throw new Unforecastable(node.id(), "waits for ways that no fork opens together");
        }
        gate(node, Splits.ways(graph.out.getOrDefault(node.id(), List.of()), false), place);
    }

    private void other(Network.Node node, Place place) {
        List<Flow> flows = place.scope.graph().out.getOrDefault(node.id(), List.of());
        if (node.traits().element().equals("complexGateway")) {
            note(Assumptions.COMPLEX, node.id());
        }
        boolean gateway = node.traits().element().endsWith("Gateway");
        if (gateway && flows.size() > 1) {
            note(Assumptions.SHARES, node.id());
        }
        if (gateway) {
            gate(node, Splits.ways(flows, true), place);
        } else {
            make(Node.pass(node.id(), leave(node, place)));
        }
    }

    private void gate(Network.Node node, List<Splits.Way> ways, Place place) {
        make(Node.pass(
                node.id(), ways.size() > 1 ? splits.split(node.id() + "/split", ways, place) : leave(node, place)));
    }

    private void race(Network.Node node, Place place) {
        List<Flow> flows = place.scope.graph().out.getOrDefault(node.id(), List.of());
        if (flows.isEmpty()) {
            throw new Unforecastable(node.id(), "has no event to wait for");
        }
        List<String> ways = new ArrayList<>();
        for (Flow flow : flows) {
            Network.Node event = place.scope.graph().nodes.get(flow.to());
            placed(event.id(), place);
            ways.add(make(Placeholders.arrival(node.id() + "/" + flow.id(), event, leave(event, place), assumptions)));
        }
        make(new Node.Race(node.id(), ways));
    }
}
