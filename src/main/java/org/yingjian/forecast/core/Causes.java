package org.yingjian.forecast.core;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What work, queue, returns, holidays and winter cost, by Shapley: the chance is computed with every subset of the causes
 * taken away, and each cause gets the mean of what it changes over all orders. The parts add up to the chance with all causes
 * away less the chance now, whatever the order. Tables are made once for a class and shared; thread-safe.
 */
public final class Causes {

    private static final int ALL = 1 << Cause.values().length;
    private static final int QUEUE = 1 << Cause.QUEUE.ordinal();

    private final Model model;
    private final Map<CountedDays, CountedDays> withoutHolidays;
    private final Map<CountedDays, CountedDays> withoutWinter;
    private final Map<Integer, Model> known = new HashMap<>();

    /**
     * @param points what each cause costs; they add up to {@code reference − now}
     * @param reference chance with all causes away
     * @param queueKnown the queue of at least one open step is known; else its cost is within the work
     * @param againstMinimum work is measured against the lawful minimum, because the plan itself misses the day
     */
    public record Split(
            Map<Cause, Double> points, double now, double reference, boolean queueKnown, boolean againstMinimum) {}

    /**
     * @param withoutHolidays clock → the same clock in a year without holidays; clocks left out have none
     * @param withoutWinter clock → the same clock without a winter stop
     */
    public Causes(
            Model model, Map<CountedDays, CountedDays> withoutHolidays, Map<CountedDays, CountedDays> withoutWinter) {
        this.model = model;
        this.withoutHolidays = Map.copyOf(withoutHolidays);
        this.withoutWinter = Map.copyOf(withoutWinter);
    }

    /** @param queued open step → counted days it lay before it was touched, only where that is on record */
    public synchronized Split split(Standing standing, Map<String, Integer> queued) {
        int toPlan = 1 << Cause.WORK.ordinal() | 1 << Cause.RETURN.ordinal();
        boolean minimum = value(toPlan, standing, Map.of(), false) < value(0, standing, Map.of(), false);
        boolean queueKnown = queued.values().stream().anyMatch(days -> days > 0);
        double[] worth = new double[ALL];
        for (int away = 0; away < ALL; away++) {
            boolean same = !queueKnown && (away & QUEUE) != 0;
            worth[away] = same ? worth[away & ~QUEUE] : value(away, standing, queued, minimum);
        }
        Map<Cause, Double> points = new EnumMap<>(Cause.class);
        for (Cause cause : Cause.values()) {
            points.put(cause, shapley(cause, worth));
        }
        return new Split(points, worth[0], worth[ALL - 1], queueKnown, minimum);
    }

    private static double shapley(Cause cause, double[] worth) {
        int bit = 1 << cause.ordinal();
        int n = Cause.values().length;
        double sum = 0;
        for (int away = 0; away < worth.length; away++) {
            if ((away & bit) == 0) {
                int size = Integer.bitCount(away);
                sum += (worth[away | bit] - worth[away]) * factorial(size) * factorial(n - 1 - size) / factorial(n);
            }
        }
        return sum;
    }

    private static double factorial(int n) {
        double product = 1;
        for (int i = 2; i <= n; i++) {
            product *= i;
        }
        return product;
    }

    private double value(int away, Standing standing, Map<String, Integer> queued, boolean minimum) {
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        for (Cause cause : Cause.values()) {
            if ((away & 1 << cause.ordinal()) != 0) {
                causes.add(cause);
            }
        }
        return model(away & ~QUEUE, causes, minimum).chance(without(causes, standing, queued, minimum));
    }

    private Model model(int away, Set<Cause> causes, boolean minimum) {
        if (away == 0) {
            return model;
        }
        return known.computeIfAbsent(minimum ? away + ALL : away, key -> {
            List<Node> nodes = new ArrayList<>();
            for (Node node : model.graph().nodes()) {
                nodes.add(without(causes, node, minimum));
            }
            return Model.of(new Graph(nodes, model.graph().start()), model.deadline(), model.deadline());
        });
    }

    private Node without(Set<Cause> causes, Node node, boolean minimum) {
        if (node instanceof Node.Choice c && causes.contains(Cause.RETURN)) {
            return c.asPlanned();
        }
        if (!(node instanceof Node.Step s)) {
            return node;
        }
        Law law = causes.contains(Cause.WORK) ? Law.fixed(minimum ? s.minimum() : s.plan()) : s.law();
        CountedDays clock = s.clock();
        if (causes.contains(Cause.HOLIDAY)) {
            clock = withoutHolidays.getOrDefault(clock, clock);
        }
        if (causes.contains(Cause.WINTER)) {
            clock = withoutWinter.getOrDefault(clock, clock);
        }
        return new Node.Step(s.id(), law, clock, s.minimum(), s.plan(), s.next());
    }

    private Standing without(Set<Cause> causes, Standing standing, Map<String, Integer> queued, boolean minimum) {
        List<Standing.Open> open = new ArrayList<>();
        for (Standing.Open o : standing.open()) {
            Node.Step step = (Node.Step) model.shape.nodes[model.shape.index.get(o.step())];
            Law law = causes.contains(Cause.WORK) ? Law.fixed(minimum ? step.minimum() : step.plan()) : o.law();
            int waited = causes.contains(Cause.QUEUE) ? queued.getOrDefault(o.step(), 0) : 0;
            open.add(
                    waited > 0
                            ? new Standing.Open(o.step(), 0, law.given(o.age()).sooner(waited))
                            : new Standing.Open(o.step(), o.age(), law));
        }
        return standing.withOpen(open);
    }
}
