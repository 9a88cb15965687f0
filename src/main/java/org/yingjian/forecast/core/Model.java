package org.yingjian.forecast.core;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * One class of projects: a network, a deadline and the tables computed from them once and shared by every project of the
 * class, on whatever day of the grid it is looked at. Thread-safe.
 */
public final class Model {

    private final Graph graph;
    private final int deadline;
    private final int horizon;
    final Shape shape;
    final Backward backward;
    private final Kernels near;
    private final Kernels far;
    private final double[] reached;
    private volatile Tables tables;
    private volatile Model alike;
    private volatile Latest latest;
    private volatile java.lang.ref.SoftReference<Drivers> drivers = new java.lang.ref.SoftReference<>(null);

    /** Values of the nodes of the top level that somebody needed so far. */
    private record Tables(Set<Integer> nodes, double[][] value) {}

    /**
     * @param deadline day of the grid by which the target must be reached; below 0 when it lies before the grid
     * @param horizon last day of the finish law; at most the horizon of the clocks
     * @throws Unforecastable naming element and reason
     */
    public static Model of(Graph graph, int deadline, int horizon) {
        return new Model(Unroll.tries(graph), deadline, horizon, null, Set.of(), false);
    }

    private Model(Graph graph, int deadline, int horizon, Model sister, Set<String> changed, boolean comonotone) {
        this.graph = graph;
        this.deadline = deadline;
        this.horizon = Math.max(horizon, deadline);
        shape = new Shape(graph);
        int last = Math.max(deadline, 0);
        boolean sameDeadline = sister != null && sister.deadline == deadline;
        near = new Kernels(shape, last, sameDeadline ? sister.unchanged(sister.near, changed) : Map.of(), comonotone);
        far = this.horizon == last
                ? near
                : new Kernels(
                        shape,
                        this.horizon,
                        sister == null ? Map.of() : sister.unchanged(sister.far, changed),
                        comonotone);
        backward = new Backward(shape, near, last);
        reached = new double[last + 1];
        if (deadline >= 0) {
            Arrays.fill(reached, 1);
        }
        tables = sameDeadline ? sister.kept(this) : new Tables(Set.of(), new double[shape.nodes.length][]);
    }

    /** Values of nodes after which nothing is different in the other model. */
    private Tables kept(Model other) {
        double[][] value = new double[other.shape.nodes.length][];
        Set<Integer> nodes = new HashSet<>();
        if (shape.index.equals(other.shape.index)) {
            Set<Integer> different = different(other);
            Tables known = tables;
            for (int n : known.nodes()) {
                if (Collections.disjoint(shape.ahead(List.of(n)), different)) {
                    nodes.add(n);
                    value[n] = known.value()[n];
                }
            }
        }
        return new Tables(nodes, value);
    }

    /** Nodes of the top level that are, or hold, one that is different in the other model. */
    private Set<Integer> different(Model other) {
        Set<Integer> different = new HashSet<>();
        for (int n = 0; n < shape.nodes.length; n++) {
            int join = shape.regionOf[n] == null ? -1 : shape.regionOf[n].join;
            if (shape.levelOf[n] != null && (differs(n, other) || join >= 0 && differs(join, other))) {
                different.add(shape.onTop(n));
            }
        }
        return different;
    }

    private boolean differs(int n, Model other) {
        return !shape.nodes[n].equals(other.shape.nodes[n]);
    }

    /** The same class with another deadline. */
    public Model withDeadline(int day) {
        return new Model(graph, day, horizon, this, Set.of(), near.isComonotone());
    }

    /** The same class with other laws at the named steps; blocks without any of them are taken over. */
    public Model with(Graph other, Set<String> changed) {
        return new Model(other, deadline, horizon, this, changed, near.isComonotone());
    }

    private Map<Integer, AtomicReferenceArray<Kernels.Kernel>> unchanged(Kernels kernels, Set<String> changed) {
        Map<Integer, AtomicReferenceArray<Kernels.Kernel>> kept = new HashMap<>();
        kernels.byFork().forEach((fork, exits) -> {
            if (shape.regionOf[fork] == null) {
                return;
            }
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

    /** Values by node and day for the given nodes of the top level and all that can follow them. */
    double[][] topValue(Collection<Integer> from) {
        Tables known = tables;
        // what is known is closed under "comes after"
        if (!known.nodes().containsAll(from)) {
            Set<Integer> wanted = shape.ahead(from);
            Set<Integer> all = new LinkedHashSet<>(known.nodes());
            all.addAll(wanted);
            double[][] value = known.value();
            int[] order = Arrays.stream(shape.top.order)
                    .filter(n -> all.contains(n) && value[n] == null)
                    .toArray();
            known = new Tables(all, backward.values(shape.top, order, value, this::worthOutside));
            tables = known;
        }
        return known.value();
    }

    public Graph graph() {
        return graph;
    }

    public int deadline() {
        return deadline;
    }

    int horizon() {
        return horizon;
    }

    /** Chance that a project just beginning at the node on the day of the grid reaches the target in time. */
    public double chanceFrom(String node, int day) {
        if (day > deadline) {
            return 0;
        }
        int n = shape.find(node, "question");
        if (shape.levelOf[n] == null || !shape.levelOf[n].isTop()) {
            throw new Unforecastable(node, "stands inside a block; ask for the project instead");
        }
        return topValue(List.of(n))[n][day];
    }

    /** P(target reached by the deadline) for a project standing so: the fast path, from the backward tables. */
    public double chance(Standing standing) {
        return standing.today() > deadline ? 0 : place(standing).chance();
    }

    /** Fills the tables of the top level, all at once. */
    void prepare() {
        topValue(Arrays.stream(shape.top.order).boxed().toList());
    }

    /** What a node of the top level, or a way out of it, is worth by day; after {@link #prepare}. */
    double[] worth(int code) {
        return code < 0 ? worthOutside(code) : tables.value()[code];
    }

    /** Last days to enter each node by the shortest lawful path; for networks of plain blocks. */
    Latest latest() {
        Latest made = latest;
        if (made == null) {
            made = new Latest(shape, deadline);
            latest = made;
        }
        return made;
    }

    /** Whether the shortest lawful path of a project standing so meets the deadline. */
    public boolean fits(Standing standing) {
        return standing.today() <= deadline && new Earliest(place(standing), Node.Step::minimum).end <= deadline;
    }

    /** Gives the memory of blocks by fork day back, once the tables of the top level hold what follows from them. */
    void forgetBlocks() {
        if (near != far) {
            near.forget();
        }
    }

    /** Bytes of the backward tables, headers left out. */
    long bytes() {
        long bytes = near.bytes();
        for (double[] value : tables.value()) {
            bytes += value == null ? 0 : 8L * value.length;
        }
        return bytes;
    }

    /** The project placed on the days up to the deadline. */
    Position place(Standing standing) {
        return new Position(this, standing, near, Math.max(deadline, 0));
    }

    /**
     * A chance between bounds: where branches cross, the lower takes them as independent, the upper as running alike; elsewhere
     * both are the chance itself. Sound as long as the later a stretch begins, the later it ends.
     */
    public record Bounds(double lower, double upper) {}

    /** Bounds of {@link #chance}, which is the lower one. */
    public Bounds bounds(Standing standing) {
        double lower = chance(standing);
        return new Bounds(lower, shape.hasWeb() ? Math.max(lower, alike().chance(standing)) : lower);
    }

    /** Whether branches cross somewhere, so that chances are bounds. */
    public boolean hasBounds() {
        return shape.hasWeb();
    }

    /** Bounds of {@link #chanceFrom}. */
    public Bounds boundsFrom(String node, int day) {
        double lower = chanceFrom(node, day);
        return new Bounds(lower, shape.hasWeb() ? Math.max(lower, alike().chanceFrom(node, day)) : lower);
    }

    private Model alike() {
        Model made = alike;
        if (made == null) {
            made = new Model(graph, deadline, horizon, null, Set.of(), true);
            alike = made;
        }
        return made;
    }

    /** Finish law: curve[d] = P(target reached on or before day d of the grid), up to the horizon. */
    public double[] curve(Standing standing) {
        return new Position(this, standing, far, horizon).curve();
    }

    /** The same class, the finish law cut off at the deadline: enough for {@link #chance}, and much cheaper. */
    public static Model untilDeadline(Graph graph, int deadline) {
        return of(graph, deadline, deadline);
    }

    /**
     * Last day of the grid, from {@code today} on, on which a project may begin at the node so that the chance stays at the level;
     * empty when there is none.
     */
    public OptionalInt lastDayFrom(String node, int today, double level) {
        for (int d = deadline; d >= today; d--) {
            if (chanceFrom(node, d) >= level - 1e-12) {
                return OptionalInt.of(d);
            }
        }
        return OptionalInt.empty();
    }

    /** Everything the model says about the project but what each step costs. */
    public Projection glance(Standing standing) {
        return new Outlook(this, new Position(this, standing, far, horizon)).project(false);
    }

    /** Everything the model says about the project. */
    public Projection project(Standing standing) {
        return new Outlook(this, new Position(this, standing, far, horizon)).project(true);
    }

    Drivers drivers() {
        Drivers made = drivers.get();
        if (made == null) {
            made = new Drivers(this);
            drivers = new java.lang.ref.SoftReference<>(made);
        }
        return made;
    }
}
