package org.yingjian.forecast.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yingjian.forecast.core.Node;
import org.yingjian.workflow.Network;
import org.yingjian.workflow.Network.Kind;
import org.yingjian.workflow.Network.Repeat;

/** Lays out activities: what is done inside them, how often, and the events that sit on them. */
final class Activities {

    private final ForeignMapper mapper;

    Activities(ForeignMapper mapper) {
        this.mapper = mapper;
    }

    String process(String key) {
        ScopeGraph graph = mapper.graph(Optional.empty());
        return scope(key, graph, null, null, ForeignMapper.DONE);
    }

    void arrival(Network.Node node, Place place) {
        if (node.traits().element().equals("receiveTask") && hasEvents(node, place)) {
            lay(node, place);
        } else {
            mapper.make(Placeholders.arrival(node.id(), node, mapper.leave(node, place), mapper.assumptions));
        }
    }

    private static boolean hasEvents(Network.Node node, Place place) {
        return place.scope.graph().boundaries.containsKey(node.id());
    }

    void lay(Network.Node node, Place place) {
        List<Network.Node> events = place.scope.graph().boundaries.getOrDefault(node.id(), List.of());
        List<Network.Node> sides = new ArrayList<>();
        List<Network.Node> alarms = new ArrayList<>();
        List<Network.Node> failures = new ArrayList<>();
        for (Network.Node event : events) {
            if (ScopeGraph.isUndoing(event)) {
                mapper.note(Assumptions.COMPENSATION, event.id());
            } else if (isFailure(event)) {
                failures.add(event);
            } else if (event.interrupting()) {
                alarms.add(event);
            } else {
                sides.add(event);
            }
        }
        if (sides.isEmpty()) {
            guarded(node, alarms, failures, place, node.id());
            return;
        }
        SideBranches.Main main = new SideBranches(mapper).open(node, sides, place);
        guarded(node, alarms, failures, main.place(), main.entry());
        main.close().run();
    }

    private void guarded(
            Network.Node node, List<Network.Node> alarms, List<Network.Node> failures, Place place, String first) {
        String after = node.id() + "/after";
        String entry = first;
        String exit = after;
        if (!alarms.isEmpty() || !failures.isEmpty()) {
            String body = node.id() + "/guarded";
            String done = node.id() + "/done";
            List<String> rings = new ArrayList<>();
            for (Network.Node alarm : alarms) {
                rings.add(mapper.make(Placeholders.arrival(
                        alarm.id() + "/rings",
                        alarm,
                        mapper.arrive(alarm.id(), place, alarm.id()),
                        mapper.assumptions)));
            }
            List<String> caught = new ArrayList<>();
            failures.forEach(f -> caught.add(mapper.arrive(f.id(), place, f.id())));
            mapper.make(new Node.Guard(entry, body, rings, List.of(), caught));
            mapper.make(new Node.Join(done, after));
            exit = done;
            entry = body;
        }
        repeated(node, place, entry, exit);
        after(node, failures, place, after);
    }

    private static boolean isFailure(Network.Node event) {
        return event.traits().events().stream().anyMatch(e -> e.startsWith("error") || e.startsWith("cancel"));
    }

    /** A step may fail where it says so; of a sub-process the ends inside say when. */
    private void after(Network.Node node, List<Network.Node> failures, Place place, String id) {
        String next = mapper.leave(node, place);
        List<Node.Way> ways = new ArrayList<>();
        ways.add(new Node.Way(1, next));
        if (!failures.isEmpty() && node.kind() != Kind.SCOPE) {
            mapper.note(Assumptions.SHARES, failures.get(0).id());
            double share = 1.0 / (failures.size() + 1);
            ways.set(0, new Node.Way(share, next));
            failures.forEach(f -> ways.add(new Node.Way(share, mapper.arrive(f.id(), place, f.id()))));
        }
        mapper.make(new Node.Choice(id, "", ways));
    }

    private void repeated(Network.Node node, Place place, String id, String exit) {
        Repeat repeat = node.traits().repeat();
        if (repeat == Repeat.PARALLEL || repeat == Repeat.SEQUENTIAL) {
            String one = node.id() + "/one";
            String all = node.id() + "/all";
            int n = Placeholders.instances(node, mapper.assumptions);
            mapper.make(new Node.Many(id, one, n, repeat == Repeat.SEQUENTIAL));
            mapper.make(new Node.Join(all, exit));
            work(node, place, one, all);
        } else if (repeat == Repeat.LOOP) {
            String again = node.id() + "/again";
            mapper.note(Assumptions.SHARES, node.id());
            mapper.make(new Node.Choice(again, "", List.of(new Node.Way(0.5, exit), new Node.Way(0.5, id))));
            work(node, place, id, again);
        } else {
            work(node, place, id, exit);
        }
    }

    private void work(Network.Node node, Place place, String id, String exit) {
        if (node.kind() == Kind.CALL) {
            mapper.note(Assumptions.CALL, node.id());
        }
        ScopeGraph graph = node.kind() == Kind.SCOPE ? mapper.graph(Optional.of(node.id())) : null;
        if (graph == null || graph.nodes.isEmpty()) {
            mapper.make(Placeholders.step(id, exit));
            return;
        }
        if (node.traits().element().equals("adHocSubProcess")) {
            mapper.note(Assumptions.AD_HOC, node.id());
        }
        // a sub-process of nothing but a start and an end takes no time
        mapper.make(Node.pass(id, scope(node.id(), graph, node, place, exit)));
    }

    /** Lays out a scope with its event sub-processes; returns where a token enters it. */
    private String scope(String id, ScopeGraph graph, Network.Node host, Place around, String exit) {
        List<Network.Node> handlers = graph.eventSubProcesses;
        if (handlers.isEmpty()) {
            return mapper.begin(id, Place.whole(new Place.Scope(graph, host, around, exit, List.of())));
        }
        return new EventHandlers(mapper, this).guard(id, graph, host, around, exit);
    }

    /** Inside of a handler, which is a scope of its own. */
    String inside(Network.Node handler, Network.Node host, Place around, String exit) {
        ScopeGraph graph = mapper.graph(Optional.of(handler.id()));
        return scope(handler.id(), graph, host, around, exit);
    }

    /** An end that takes every token of its scope with it. */
    String endAll(Network.Node end, Place place) {
        boolean thrown = end.traits().events().stream().noneMatch(e -> e.startsWith("terminate"));
        String to = place.scope.exit();
        if (thrown) {
            Optional<String> caught = caught(end, place.scope);
            if (caught.isPresent()) {
                return leaving(end, caught.get());
            }
            to = ForeignMapper.DONE;
        }
        if (to.equals(ForeignMapper.DONE) || !thrown && !place.isBranch()) {
            return to;
        }
        return leaving(end, to);
    }

    private String leaving(Network.Node end, String to) {
        return mapper.once(end.id(), () -> new Node.Return(end.id(), to));
    }

    private Optional<String> caught(Network.Node end, Place.Scope thrownIn) {
        Place.Scope scope = thrownIn;
        while (scope != null) {
            for (Place.Catch handler : scope.catches()) {
                if (handler.matches(end)) {
                    return Optional.of(handler.entry());
                }
            }
            if (scope.host() == null) {
                break;
            }
            for (Network.Node event : scope.around()
                    .scope
                    .graph()
                    .boundaries
                    .getOrDefault(scope.host().id(), List.of())) {
                if (isFailure(event)
                        && (event.errorCode().isEmpty() || event.errorCode().equals(end.errorCode()))) {
                    return Optional.of(mapper.arrive(event.id(), scope.around(), event.id()));
                }
            }
            scope = scope.around().scope;
        }
        return Optional.empty();
    }
}
