package org.yingjian.forecast.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yingjian.forecast.core.Graph;
import org.yingjian.forecast.core.Model;
import org.yingjian.forecast.core.Unforecastable;
import org.yingjian.workflow.Network;

/**
 * What can be done with one file.
 *
 * @param readable it is BPMN 2.0
 * @param forecastable every process in it can be computed
 * @param sentence verdict, reason and element, and the size
 */
record Verdict(boolean readable, boolean forecastable, int nodes, int flows, String sentence) {

    static Verdict unreadable(String why) {
        return new Verdict(false, false, 0, 0, "unreadable: " + oneLine(why));
    }

    static Verdict tooLarge(List<Network> networks) {
        return of("too large to compute here", new Assumptions(), networks);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    static Verdict of(List<Network> networks) {
        Assumptions assumptions = new Assumptions();
        String reason = networks.stream().allMatch(n -> n.nodes().isEmpty()) ? "no process with anything in it" : null;
        for (Network network : networks) {
            if (reason == null && !network.nodes().isEmpty()) {
                reason = compute(network, assumptions, networks.size() > 1);
            }
        }
        return of(reason, assumptions, networks);
    }

    private static Verdict of(String reason, Assumptions assumptions, List<Network> networks) {
        int nodes = networks.stream().mapToInt(n -> n.nodes().size()).sum();
        int flows = networks.stream().mapToInt(n -> n.flows().size()).sum();
        String verdict = reason != null
                ? "not forecastable: " + reason
                : assumptions.isEmpty() ? "forecastable" : "forecastable with " + assumptions;
        return new Verdict(
                true,
                reason == null,
                nodes,
                flows,
                oneLine("%s (%d nodes, %d flows)".formatted(verdict, nodes, flows)));
    }

    /** @return why the process cannot be computed, null when it can */
    private static String compute(Network network, Assumptions assumptions, boolean several) {
        String where = several ? "process " + network.key() + ", " : "";
        try {
            Graph graph = new ForeignMapper(network, assumptions).map();
            Model model = Model.of(graph, Placeholders.HORIZON, Placeholders.HORIZON);
            if (assumptions.names().contains(Assumptions.BOUNDS) && !model.hasBounds() && !several) {
                return assumptions.first(Assumptions.BOUNDS) + ": branches cross in a way no bounds are known for";
            }
            double chance = model.chanceFrom(graph.start(), 0);
            return chance >= 0 && chance <= 1 + 1e-9 ? null : where + "the arithmetic gives " + chance;
        } catch (Unforecastable e) {
            return where + inDiagram(e, network);
        }
    }

    /** Nodes the mapping made are named after the element they stand for. */
    private static String inDiagram(Unforecastable fault, Network network) {
        String element = fault.element();
        String reason = fault.getMessage().substring(element.length());
        Set<String> drawn = network.nodes().stream().map(Network.Node::id).collect(Collectors.toSet());
        while (!drawn.contains(element) && element.lastIndexOf('/') > 0) {
            element = element.substring(0, element.lastIndexOf('/'));
        }
        return element + reason;
    }
}
