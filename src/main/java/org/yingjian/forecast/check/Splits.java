package org.yingjian.forecast.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.yingjian.forecast.core.Node;
import org.yingjian.forecast.core.Unforecastable;
import org.yingjian.workflow.Network;
import org.yingjian.workflow.Network.Flow;
import org.yingjian.workflow.Network.Kind;

/** Opens branches and closes them where they meet: at a join, drawn or not. */
final class Splits {

    private final ForeignMapper mapper;
    private final Set<String> joined = new HashSet<>();
    /** A join that would wait for ever; no other layout helps. */
    private Unforecastable starving;

    Splits(ForeignMapper mapper) {
        this.mapper = mapper;
    }

    /** One way out of a split. */
    record Way(String target, String flow, double share, boolean otherwise) {}

    /** @param inclusive ways are taken in a share of cases, the default when no other is */
    static List<Way> ways(List<Flow> flows, boolean inclusive) {
        boolean conditions = flows.stream().anyMatch(f -> f.condition().isPresent());
        List<Way> ways = new ArrayList<>();
        for (Flow f : flows) {
            // beside conditional flows one without a condition is always taken
            boolean always = !inclusive || conditions && f.condition().isEmpty() && !f.isDefault();
            ways.add(new Way(f.to(), f.id(), always ? 1 : 0.5, inclusive && f.isDefault()));
        }
        return ways;
    }

    /** Whether branches opened together meet at the gateway. */
    boolean closesAt(String gateway) {
        return joined.contains(gateway);
    }

    /** Opens branches and closes them where they meet. */
    String split(String id, List<Way> ways, Place place) {
        if (place.isTangled()) {
            return mapper.make(fork(id, ways, way -> mapper.arrive(way.target(), place, way.flow())));
        }
        ScopeGraph graph = place.scope.graph();
        String meeting = graph.meetingOf(ways.stream().map(Way::target).toList());
        String join = id + "/join";
        boolean waitsForAll = noteMeeting(graph.nodes.get(meeting));
        int before = mapper.mark();
        Set<String> covered;
        try {
            covered = branches(id, ways, place, meeting, waitsForAll);
        } catch (Unforecastable tangled) {
            if (tangled == starving) {
                throw tangled;
            }
            mapper.undoTo(before);
            covered = tangle(id, ways, place.tangle(meeting, join), tangled);
        }
        close(join, meeting, covered, waitsForAll, place);
        return id;
    }

    private Set<String> branches(String id, List<Way> ways, Place place, String meeting, boolean waitsForAll) {
        Set<String> covered = new HashSet<>();
        mapper.make(fork(id, ways, way -> {
            Place branch = place.branch(meeting, id + "/join");
            String first = mapper.arrive(way.target(), branch, way.flow());
            if (waitsForAll && branch.arrivals.size() > 1) {
                starving = new Unforecastable(meeting, "waits for several ways of which only one is taken");
                throw starving;
            }
            covered.addAll(branch.covered);
            return first;
        }));
        return covered;
    }

    /** Branches that cross: laid out as they are, for the core to find bounds. */
    private Set<String> tangle(String id, List<Way> ways, Place all, Unforecastable reason) {
        int before = mapper.mark();
        try {
            mapper.make(fork(id, ways, way -> mapper.arrive(way.target(), all, way.flow())));
        } catch (Unforecastable worse) {
            throw reason;
        }
        boolean crosses = mapper.mark() > before && ways.stream().allMatch(w -> w.share() >= 1 && !w.otherwise());
        if (!crosses) {
            throw reason;
        }
        mapper.note(Assumptions.BOUNDS, id.replace("/split", ""));
        return all.covered;
    }

    private Node.Fork fork(String id, List<Way> ways, Function<Way, String> first) {
        List<Node.Way> branches = new ArrayList<>();
        String otherwise = "";
        for (Way way : ways) {
            String next = first.apply(way);
            if (way.otherwise()) {
                otherwise = next;
            } else {
                branches.add(new Node.Way(way.share(), next));
            }
        }
        return new Node.Fork(id, branches, otherwise);
    }

    /** Goes on from the join of branches. */
    void close(String join, String meeting, Set<String> covered, boolean waitsForAll, Place place) {
        if (meeting.equals(place.stop)) {
            place.covered.addAll(covered);
            mapper.make(new Node.Join(join, place.exit));
            return;
        }
        boolean others = place.scope.graph().in.getOrDefault(meeting, List.of()).stream()
                .anyMatch(f -> !covered.contains(f.id()));
        if (waitsForAll && others) {
            throw new Unforecastable(meeting, "waits also for a way from outside the branches it joins");
        }
        mapper.make(new Node.Join(join, mapper.arrive(meeting, place, join)));
    }

    /** @return whether the branches meet at a gateway that waits for every way */
    boolean noteMeeting(Network.Node meeting) {
        if (meeting == null) {
            return false;
        }
        switch (meeting.kind()) {
            case AND -> {
                if (joined.add(meeting.id())) {
                    mapper.onUndo(() -> joined.remove(meeting.id()));
                }
            }
            case OR -> {}
            default ->
                mapper.note(
                        meeting.traits().element().equals("complexGateway") ? Assumptions.COMPLEX : Assumptions.MERGE,
                        meeting.id());
        }
        return meeting.kind() == Kind.AND;
    }
}
