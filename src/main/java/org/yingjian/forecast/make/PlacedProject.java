package org.yingjian.forecast.make;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.yingjian.forecast.core.Graph;
import org.yingjian.forecast.core.Model;
import org.yingjian.forecast.core.Node;
import org.yingjian.forecast.core.Standing;
import org.yingjian.forecast.facts.ProjectFacts;
import org.yingjian.forecast.learn.PartId;
import org.yingjian.forecast.make.RoadClasses.RoadClass;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.Step;

/** A project that runs, on its road and standing where it stands. */
public record PlacedProject(ProjectFacts facts, RoadClass road, Standing standing) {

    public Diagram diagram() {
        return facts.diagram().orElseThrow();
    }

    public double chance() {
        return road.model().chance(standing);
    }

    public LocalDate date(int day) {
        return road.origin().plusDays(day);
    }

    public Optional<LocalDate> date(OptionalInt day) {
        return day.isPresent() ? Optional.of(date(day.getAsInt())) : Optional.empty();
    }

    public Node.Step node(String id) {
        return road.road().graph().nodes().stream()
                .filter(Node.Step.class::isInstance)
                .map(Node.Step.class::cast)
                .filter(n -> n.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Open step node that stands for the task, empty when the task is not open or lies beyond the target. */
    public Optional<Standing.Open> open(String task) {
        return standing.open().stream()
                .filter(o -> PartId.taskOf(o.step()).equals(task))
                .findFirst();
    }

    /** Nodes of a task in order. */
    public List<String> parts(String task) {
        return road.road().parts().getOrDefault(task, List.of());
    }

    public Optional<Step> step(String task) {
        return diagram().findStep(task);
    }

    public PlacedProject with(Standing other) {
        return new PlacedProject(facts, road, other);
    }

    /** The same project with other laws or clocks on its road; blocks without any change are taken over. */
    public PlacedProject with(List<Node> nodes, Standing other) {
        Graph graph = new Graph(nodes, road.road().graph().start());
        Set<String> changed = new HashSet<>();
        for (int i = 0; i < nodes.size(); i++) {
            if (!nodes.get(i).equals(road.road().graph().nodes().get(i))) {
                changed.add(nodes.get(i).id());
            }
        }
        RoadGraph laid = new RoadGraph(graph, road.road().parts(), road.road().waits());
        return new PlacedProject(facts, road.with(laid, road.model().with(graph, changed)), other);
    }

    /** The same project with another inspection day. */
    public PlacedProject by(LocalDate day) {
        Model model = road.model().withDeadline(road.day(day));
        return new PlacedProject(facts.withInspectionDay(day), road.with(road.road(), model), standing);
    }
}
