package org.yingjian.forecast.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yingjian.forecast.core.Node;
import org.yingjian.workflow.Network;
import org.yingjian.workflow.Network.Flow;
import org.yingjian.workflow.Network.Kind;

/** Non-interrupting events on an activity: what they start runs beside the main way. */
final class SideBranches {

    private static final double ASSUMED = 0.5;

    private final ForeignMapper mapper;

    SideBranches(ForeignMapper mapper) {
        this.mapper = mapper;
    }

    /** How the activity itself is to be laid out: under which id, where, and what to do when it is. */
    record Main(String entry, Place place, Runnable close) {}

    Main open(Network.Node node, List<Network.Node> events, Place place) {
        ScopeGraph graph = place.scope.graph();
        List<Network.Node> beside = new ArrayList<>();
        String meeting = ScopeGraph.END;
        for (Network.Node event : events) {
            List<String> ways = new ArrayList<>(List.of(event.id()));
            List<Flow> flows = graph.out.getOrDefault(node.id(), List.of());
            flows.forEach(f -> ways.add(f.to()));
            String meets = flows.isEmpty() ? ScopeGraph.END : graph.meetingOf(ways);
            if (!meets.equals(ScopeGraph.END) && !isJoin(graph.nodes.get(meets))) {
                mapper.note(Assumptions.REJOIN, event.id());
            } else if (meets.equals(ScopeGraph.END) && !place.stop.equals(ScopeGraph.END)
                    || !beside.isEmpty() && !meets.equals(meeting)) {
                mapper.note(Assumptions.SIDE_IGNORED, event.id());
            } else {
                mapper.note(Assumptions.SIDE, event.id());
                beside.add(event);
                meeting = meets;
            }
        }
        return beside.isEmpty() ? new Main(node.id(), place, () -> {}) : fork(node, beside, meeting, place);
    }

    private static boolean isJoin(Network.Node node) {
        return node.kind() == Kind.AND || node.kind() == Kind.OR;
    }

    private Main fork(Network.Node node, List<Network.Node> beside, String meeting, Place place) {
        String main = node.id() + "/main";
        String join = node.id() + "/sides-join";
        boolean waitsForAll =
                mapper.splits.noteMeeting(place.scope.graph().nodes.get(meeting));
        List<Node.Way> ways = new ArrayList<>(List.of(new Node.Way(1, main)));
        Set<String> covered = new HashSet<>();
        for (Network.Node event : beside) {
            Place side = place.branch(meeting, join);
            String ring = mapper.make(Placeholders.arrival(
                    event.id() + "/rings", event, mapper.arrive(event.id(), side, event.id()), mapper.assumptions));
            ways.add(new Node.Way(ASSUMED, ring));
            covered.addAll(side.covered);
        }
        mapper.make(new Node.Fork(node.id(), ways));
        Place mainPlace = place.branch(meeting, join);
        return new Main(main, mainPlace, () -> {
            covered.addAll(mainPlace.covered);
            mapper.splits.close(join, meeting, covered, waitsForAll, place);
        });
    }
}
