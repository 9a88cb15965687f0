package org.yingjian.forecast.core;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/** Ways out of a fresh block by fork day, computed when first asked for and kept. */
final class Kernels {

    /**
     * @param code ways out as the block's branches name them
     * @param mass mass[w][i] = chance of leaving by way w on day from + i
     */
    record Kernel(int from, int[] code, double[][] mass) {

        static Kernel of(int from, Exits exits) {
            int[] code = exits.ways.keySet().stream().mapToInt(c -> c).toArray();
            double[][] mass = new double[code.length][];
            for (int w = 0; w < code.length; w++) {
                double[] by = exits.by(code[w]);
                int end = by.length;
                while (end > from && by[end - 1] == 0) {
                    end--;
                }
                mass[w] = Arrays.copyOfRange(by, from, end);
            }
            return new Kernel(from, code, mass);
        }
    }

    private final Forward forward;
    private final int horizon;
    private final boolean comonotone;
    private final Map<Integer, AtomicReferenceArray<Kernel>> byFork = new ConcurrentHashMap<>();

    /**
     * @param shared blocks of a sister model whose laws inside are the same, by fork
     * @param comonotone branches that cross count as running alike, not as independent
     */
    Kernels(Shape shape, int horizon, Map<Integer, AtomicReferenceArray<Kernel>> shared, boolean comonotone) {
        this.comonotone = comonotone;
        forward = new Forward(shape, this, horizon);
        this.horizon = horizon;
        byFork.putAll(shared);
    }

    Forward forward() {
        return forward;
    }

    Map<Integer, AtomicReferenceArray<Kernel>> byFork() {
        return byFork;
    }

    /** Gives the memory back; what is asked for later is computed again. */
    void forget() {
        byFork.clear();
    }

    /** Bytes held, headers left out. */
    long bytes() {
        long bytes = 0;
        for (AtomicReferenceArray<Kernel> kept : byFork.values()) {
            for (int d = 0; d < kept.length(); d++) {
                Kernel kernel = kept.get(d);
                for (double[] mass : kernel == null ? new double[0][] : kernel.mass()) {
                    bytes += 8L * mass.length;
                }
            }
        }
        return bytes;
    }

    boolean isComonotone() {
        return comonotone;
    }

    Kernel fresh(Region region, int day) {
        return kept(region.fork, day, () -> forward.fresh(region, day));
    }

    /** What follows the event of a side that came on the day. */
    Kernel side(Level side, int day) {
        return kept(side.entry, day, () -> forward.afterEvent(side, day));
    }

    private Kernel kept(int node, int day, Supplier<Exits> made) {
        AtomicReferenceArray<Kernel> kept = byFork.get(node);
        if (kept == null) {
            kept = byFork.computeIfAbsent(node, f -> new AtomicReferenceArray<>(horizon + 1));
        }
        Kernel kernel = kept.get(day);
        if (kernel == null) {
            kernel = Kernel.of(day, made.get());
            kept.set(day, kernel);
        }
        return kernel;
    }
}
