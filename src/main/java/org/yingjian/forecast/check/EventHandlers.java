package org.yingjian.forecast.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yingjian.forecast.core.Node;
import org.yingjian.workflow.Network;
import org.yingjian.workflow.Network.Kind;

/** Event sub-processes: handlers that watch over a whole scope. */
final class EventHandlers {

    private final ForeignMapper mapper;
    private final Activities activities;

    EventHandlers(ForeignMapper mapper, Activities activities) {
        this.mapper = mapper;
        this.activities = activities;
    }

    String guard(String id, ScopeGraph graph, Network.Node host, Place around, String exit) {
        String done = id + "/watched-done";
        List<Place.Catch> catches = new ArrayList<>();
        List<String> alarms = new ArrayList<>();
        List<String> sides = new ArrayList<>();
        for (Network.Node handler : graph.eventSubProcesses) {
            Optional<Network.Node> start = startOf(handler);
            List<String> events = start.map(s -> s.traits().events()).orElse(List.of());
            if (events.isEmpty()) {
                mapper.note(Assumptions.UNREACHED, handler.id());
            } else if (events.contains("compensateEventDefinition")) {
                mapper.note(Assumptions.COMPENSATION, handler.id());
            } else {
                boolean interrupting = start.get().interrupting();
                String inside = activities.inside(handler, host, around, interrupting ? exit : done);
                mapper.make(Node.pass(handler.id(), inside));
                if (events.contains("errorEventDefinition")) {
                    catches.add(new Place.Catch(start.get().errorCode(), handler.id()));
                } else {
                    (interrupting ? alarms : sides)
                            .add(mapper.make(Placeholders.arrival(
                                    handler.id() + "/rings", start.get(), handler.id(), mapper.assumptions)));
                }
            }
        }
        String body = id + "/watched-body";
        mapper.make(new Node.Join(done, exit));
        Place.Scope scope = new Place.Scope(graph, host, around, done, catches);
        mapper.make(Node.pass(body, mapper.begin(id, Place.whole(scope))));
        List<String> caught = catches.stream().map(Place.Catch::entry).toList();
        return mapper.make(new Node.Guard(id + "/watched", body, alarms, sides, caught));
    }

    private Optional<Network.Node> startOf(Network.Node handler) {
        return mapper.graph(Optional.of(handler.id())).nodes.values().stream()
                .filter(n -> n.kind() == Kind.START)
                .findFirst();
    }
}
