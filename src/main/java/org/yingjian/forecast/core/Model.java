package org.yingjian.forecast.core;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * One class of projects: a network, a deadline and the tables computed from them once and shared by every project of the
 * class. Thread-safe.
 */
public final class Model {

    private final Graph graph;
    private final int deadline;
    private final int horizon;
    final Shape shape;
    final Kernels kernels;
    final Backward backward;
    private final double[] reached;
    private final double[][] topValue;
    private volatile Drivers drivers;

    /**
     * @param deadline day by which the target must be reached, counted from today; below 0 when it is past
     * @param horizon last day of the finish law; at most the horizon of the clocks
     * @throws Unforecastable naming element and reason
     */
    public static Model of(Graph graph, int deadline, int horizon) {
        return new Model(graph, deadline, horizon, null, Set.of());
    }

    private Model(Graph graph, int deadline, int horizon, Model sister, Set<String> changed) {
        this.graph = graph;
        this.deadline = deadline;
        this.horizon = Math.max(horizon, deadline);
        shape = new Shape(graph);
        int last = Math.max(deadline, 0);
        kernels = new Kernels(shape, this.horizon, sister == null ? Map.of() : sister.unchanged(changed));
        backward = new Backward(shape, kernels, last);
        reached = new double[last + 1];
        if (deadline >= 0) {
            Arrays.fill(reached, 1);
        }
        topValue = backward.values(shape.top, this::worthOutside);
    }

    /** The same class with another deadline. */
    public Model withDeadline(int day) {
        return new Model(graph, day, horizon, this, Set.of());
    }

    /** The same class with other laws at the named steps; blocks without any of them are taken over. */
    Model with(Graph other, Set<String> changed) {
        return new Model(other, deadline, horizon, this, changed);
    }

    private Map<Integer, AtomicReferenceArray<Kernels.Kernel>> unchanged(Set<String> changed) {
        Map<Integer, AtomicReferenceArray<Kernels.Kernel>> kept = new HashMap<>();
        kernels.byFork().forEach((fork, exits) -> {
            Set<String> inside = new HashSet<>(shape.idsIn(shape.regionOf[fork]));
            inside.retainAll(changed);
            if (inside.isEmpty()) {
                kept.put(fork, exits);
            }
        });
        return kept;
    }

    double[] worthOutside(int code) {
        return code == Shape.END ? reached : new double[reached.length];
    }

    double[][] topValue() {
        return topValue;
    }

    Graph graph() {
        return graph;
    }

    int deadline() {
        return deadline;
    }

    int horizon() {
        return horizon;
    }

    /** Chance that a project just beginning at the node on the day reaches the target in time. */
    public double chanceFrom(String node, int day) {
        if (day > deadline) {
            return 0;
        }
        int n = shape.find(node, "question");
        if (topValue[n] == null) {
            throw new Unforecastable(node, "stands inside a block; ask for the project instead");
        }
        return topValue[n][day];
    }

    /** P(target reached by the deadline) for a project standing so: the fast path, from the backward tables. */
    public double chance(Standing standing) {
        return new Position(this, standing).chance();
    }

    /** Finish law: curve[d] = P(target reached on or before day d), up to the horizon. */
    public double[] curve(Standing standing) {
        return new Position(this, standing).curve();
    }

    /** Everything the model says about the project. */
    public Projection project(Standing standing) {
        return new Outlook(this, new Position(this, standing)).project();
    }

    Drivers drivers() {
        Drivers made = drivers;
        if (made == null) {
            made = new Drivers(this);
            drivers = made;
        }
        return made;
    }
}
