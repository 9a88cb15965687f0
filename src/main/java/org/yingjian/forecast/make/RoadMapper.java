package org.yingjian.forecast.make;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.yingjian.forecast.core.CountedDays;
import org.yingjian.forecast.core.Graph;
import org.yingjian.forecast.core.Law;
import org.yingjian.forecast.core.Node;
import org.yingjian.forecast.core.Unforecastable;
import org.yingjian.forecast.learn.Durations;
import org.yingjian.forecast.learn.PartId;
import org.yingjian.workflow.Condition;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.DomainSteps;
import org.yingjian.workflow.Network;
import org.yingjian.workflow.Network.Flow;
import org.yingjian.workflow.Network.Kind;
import org.yingjian.workflow.Step;

/**
 * Lays a diagram out for the core: conditions on road variables are decided, those on a step's result become shares,
 * collapsed steps become their parts, sub-processes dissolve, an error end becomes a return, the target becomes the end.
 */
final class RoadMapper {

    private static final String REACHED = "target-reached";

    private final Diagram diagram;
    private final Map<String, Object> road;
    private final String target;
    private final Function<Step, Map<String, Durations.Points>> durations;
    private final BiFunction<String, Law, Law> learned;
    private final Function<Step, Map<String, Double>> shares;
    private final Function<String, CountedDays> clocks;
    private final Function<String, int[]> minimumWait;
    private final Map<String, Network.Node> nodes = new HashMap<>();
    private final Map<String, List<Flow>> out = new HashMap<>();
    private final Map<String, Integer> incoming = new HashMap<>();
    private final Map<String, Node> made = new LinkedHashMap<>();
    private final Map<String, List<String>> parts = new LinkedHashMap<>();
    private final Map<String, String> waits = new LinkedHashMap<>();
    private final Set<String> begun = new LinkedHashSet<>();

    /**
     * @param target domain step whose successful end counts
     * @param learned part, law of the table → law in force
     * @param clocks word of the table → days that count
     * @param minimumWait task → first lawful end by day of its notice
     */
    RoadMapper(
            Diagram diagram,
            Map<String, Object> road,
            String target,
            Function<Step, Map<String, Durations.Points>> durations,
            BiFunction<String, Law, Law> learned,
            Function<Step, Map<String, Double>> shares,
            Function<String, CountedDays> clocks,
            Function<String, int[]> minimumWait) {
        this.diagram = diagram;
        this.road = road;
        this.target = target;
        this.durations = durations;
        this.learned = learned;
        this.shares = shares;
        this.clocks = clocks;
        this.minimumWait = minimumWait;
        diagram.network().nodes().forEach(n -> nodes.put(n.id(), n));
        for (Flow flow : diagram.network().flows()) {
            out.computeIfAbsent(flow.from(), f -> new ArrayList<>()).add(flow);
            incoming.merge(flow.to(), 1, Integer::sum);
        }
    }

    /** @throws Unforecastable naming the element the method cannot follow, or the target when it is not on this road */
    RoadGraph map() {
        String first = lay(startOf(Optional.empty()));
        if (!made.containsKey(REACHED)) {
            throw new Unforecastable(target, "not on this road");
        }
        List<Node> ordered = new ArrayList<>();
        Map<String, List<String>> onRoad = new LinkedHashMap<>();
        for (Step step : diagram.steps()) {
            for (String part : parts.getOrDefault(step.id(), List.of())) {
                ordered.add(made.remove(part));
                onRoad.put(step.id(), parts.get(step.id()));
            }
        }
        ordered.addAll(made.values());
        return new RoadGraph(new Graph(ordered, first).flat(), onRoad, waits);
    }

    private String startOf(Optional<String> scope) {
        return diagram.network().nodes().stream()
                .filter(n -> n.kind() == Kind.START && n.scope().equals(scope))
                .findFirst()
                .orElseThrow(
                        () -> new Unforecastable(scope.orElse(diagram.version().key()), "has no start"))
                .id();
    }

    /** Lays out a node and all behind it; returns the id of the core node that stands for it. */
    private String lay(String id) {
        Network.Node node = nodes.get(id);
        return switch (node.kind()) {
            case START, SERVICE, BOUNDARY_ERROR -> lay(only(id).to());
            case SCOPE -> lay(startOf(Optional.of(id)));
            case END -> node.scope().isPresent() ? lay(only(node.scope().get()).to()) : reached();
            case ERROR_END -> once(id, () -> new Node.Return(id, lay(catching(node))));
            case STEP -> step(diagram.getStep(id));
            case XOR -> once(id, () -> choice(node));
            case AND, OR -> once(id, () -> gateway(node));
            case TIMER -> once(id, () -> timer(node));
            default -> throw new Unforecastable(id, "a forecast cannot follow " + node.kind());
        };
    }

    private Flow only(String id) {
        List<Flow> flows = out.getOrDefault(id, List.of());
        if (flows.size() != 1) {
            throw new Unforecastable(id, "must have exactly one way out");
        }
        return flows.get(0);
    }

    private String reached() {
        made.putIfAbsent(REACHED, new Node.End(REACHED));
        return REACHED;
    }

    private String once(String id, java.util.function.Supplier<Node> node) {
        if (begun.add(id)) {
            made.put(id, node.get());
        }
        return id;
    }

    private String step(Step step) {
        Map<String, Durations.Points> points = new LinkedHashMap<>(durations.apply(step));
        points.keySet().removeIf(part -> points.size() > 1 && isLeftOut(PartId.partOf(part)));
        List<String> ids = List.copyOf(points.keySet());
        if (!begun.add(step.id())) {
            return ids.get(0);
        }
        int last = lastPart(ids);
        boolean mayRepeat = step.resultField().isPresent();
        parts.put(step.id(), ids.subList(0, last + 1));
        String after = last < ids.size() - 1 || step.covers().contains(target) ? behindTarget(step) : null;
        String next = after != null ? after : lay(only(step.id()).to());
        for (int i = last; i >= 0; i--) {
            Durations.Points p = points.get(ids.get(i));
            // what may be sent back takes at least a day, else a loop would cost none
            int least = mayRepeat && i == 0 ? 1 : 0;
            Law law = learned.apply(ids.get(i), p.law(least));
            made.put(
                    ids.get(i),
                    new Node.Step(
                            ids.get(i),
                            law,
                            clocks.apply(p.clock()),
                            Math.max(least, p.min()),
                            Math.max(least, p.likely()),
                            next));
            next = ids.get(i);
        }
        return next;
    }

    /** A collapsed delivery of goods that need no installation has no such part. */
    private boolean isLeftOut(String part) {
        return part.equals(DomainSteps.INSTALLATION) && "false".equals(String.valueOf(road.get("install")));
    }

    /** Of a collapsed step only the parts up to the target count. */
    private int lastPart(List<String> ids) {
        for (int i = 0; i < ids.size(); i++) {
            if (ids.size() > 1 && PartId.partOf(ids.get(i)).equals(target)) {
                return i;
            }
        }
        return ids.size() - 1;
    }

    /** Success ends the road; other results go on as drawn. */
    private String behindTarget(Step step) {
        Network.Node next = nodes.get(only(step.id()).to());
        if (step.resultField().isEmpty() || next.kind() != Kind.XOR) {
            return reached();
        }
        String usual = step.resultField().get().defaultValue().orElse("");
        Flow success = decide(next, Map.of(step.id() + "_result", usual));
        return once(next.id() + "/target", () -> shared(next, step, success));
    }

    private Node choice(Network.Node node) {
        List<Flow> flows = out.getOrDefault(node.id(), List.of());
        if (flows.size() == 1) {
            return Node.pass(node.id(), lay(flows.get(0).to()));
        }
        Optional<Step> decides = flows.stream()
                .flatMap(f -> f.condition().stream())
                .flatMap(c -> Condition.parse(c).variables().stream())
                .filter(v -> v.endsWith("_result"))
                .flatMap(v -> diagram.findStep(v.substring(0, v.length() - "_result".length())).stream())
                .findFirst();
        return decides.isPresent()
                ? shared(node, decides.get(), null)
                : Node.pass(node.id(), lay(decide(node, Map.of()).to()));
    }

    private Node shared(Network.Node node, Step step, Flow endsHere) {
        String variable = step.id() + "_result";
        Map<Flow, Double> byFlow = new LinkedHashMap<>();
        String usual = step.resultField().flatMap(f -> f.defaultValue()).orElse("");
        byFlow.put(decide(node, Map.of(variable, usual)), 0.0);
        shares.apply(step)
                .forEach((value, share) -> byFlow.merge(decide(node, Map.of(variable, value)), share, Double::sum));
        List<Node.Way> ways = new ArrayList<>();
        byFlow.forEach((flow, share) -> {
            if (share > 0) {
                ways.add(new Node.Way(share, flow.equals(endsHere) ? reached() : lay(flow.to())));
            }
        });
        return new Node.Choice(endsHere == null ? node.id() : node.id() + "/target", step.id(), ways);
    }

    private Flow decide(Network.Node node, Map<String, Object> result) {
        Map<String, Object> known = new HashMap<>(road);
        known.putAll(result);
        List<Flow> flows = out.get(node.id());
        return flows.stream()
                .filter(f -> !f.isDefault()
                        && f.condition()
                                .map(c -> Condition.parse(c).test(known))
                                .orElse(true))
                .findFirst()
                .or(() -> flows.stream().filter(Flow::isDefault).findFirst())
                .orElseThrow(() -> new Unforecastable(node.id(), "no way out holds"));
    }

    private Node gateway(Network.Node node) {
        List<Flow> flows = out.getOrDefault(node.id(), List.of());
        if (flows.size() == 1) {
            String next = lay(flows.get(0).to());
            return incoming.getOrDefault(node.id(), 0) > 1
                    ? new Node.Join(node.id(), next)
                    : Node.pass(node.id(), next);
        }
        List<Flow> taken = node.kind() == Kind.AND
                ? flows
                : flows.stream()
                        .filter(f -> !f.isDefault()
                                && f.condition()
                                        .map(c -> Condition.parse(c).test(road))
                                        .orElse(true))
                        .toList();
        if (taken.isEmpty()) {
            taken = flows.stream().filter(Flow::isDefault).toList();
        }
        return new Node.Fork(
                node.id(), taken.stream().map(f -> new Node.Way(1, lay(f.to()))).toList());
    }

    private Node timer(Network.Node node) {
        String task = node.timer()
                .flatMap(Condition::minimumStep)
                .orElseThrow(() -> new Unforecastable(node.id(), "its timer is no minimum wait"));
        waits.put(node.id(), task);
        return new Node.Wait(
                node.id(), minimumWait.apply(task), lay(only(node.id()).to()));
    }

    private String catching(Network.Node end) {
        Optional<String> scope = end.scope();
        while (scope.isPresent()) {
            String at = scope.get();
            for (Network.Node n : diagram.network().nodes()) {
                if (n.kind() == Kind.BOUNDARY_ERROR
                        && n.attachedTo().equals(Optional.of(at))
                        && (n.errorCode().isEmpty() || n.errorCode().equals(end.errorCode()))) {
                    return n.id();
                }
            }
            scope = nodes.get(at).scope();
        }
        throw new Unforecastable(end.id(), "its error is caught nowhere");
    }
}
