package org.yingjian.forecast.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The fast path: chance and shortest path of many projects of one class on one day. What a token contributes is looked up
 * by step, law and age; a project costs a look-up when it has one token, and the product of a few rows when it stands in a
 * block. Agrees with {@link Model#chance} but for rounding. Thread-safe.
 *
 * <p>Projects whose coming steps have other laws (for another memory of what earlier steps took, for example) belong to
 * tables of their own, made from a model with those laws; the caller keeps one per memory level.
 */
public final class ClassTables {

    private final Model model;
    private final int today;
    private final boolean plain;
    private final List<TokenTable> tokens = new ArrayList<>();
    private final Map<Integer, Map<Law, Integer>> known = new HashMap<>();
    private volatile TokenTable[] table = {};
    private final Map<Integer, Block> blocks = new HashMap<>();

    /** @param change worth[i] - worth[i + 1] of the node after the join, worth being 0 after the deadline */
    private record Block(double[] worth, double[] change, boolean canJoin) {}

    private ClassTables(Model model, int today) {
        this.model = model;
        this.today = today;
        plain = Arrays.stream(model.shape.regionOf).allMatch(ClassTables::isPlain);
        model.prepare();
        if (plain) {
            model.forgetBlocks();
        }
    }

    /** @param today day of the grid for which all projects are looked at */
    public static ClassTables of(Model model, int today) {
        return new ClassTables(model, today);
    }

    /** Forks and joins only; a class with races, guarded or repeated stretches goes the slow way. */
    boolean answers(Standing standing) {
        return plain && standing.rounds().isEmpty();
    }

    public Model model() {
        return model;
    }

    public int today() {
        return today;
    }

    /** Bytes of the tables filled so far. */
    public long bytes() {
        long bytes = 0;
        for (TokenTable t : table) {
            bytes += t.bytes();
        }
        return bytes + model.bytes();
    }

    /** Where a token with this law stands in the tables; a project may bring a law of its own for an open step. */
    synchronized int slot(String node, Law law) {
        int n = model.shape.find(node, "standing");
        if (model.shape.levelOf[n] == null) {
            throw new Unforecastable(node, "cannot be reached on this road");
        }
        return known.computeIfAbsent(n, x -> new HashMap<>()).computeIfAbsent(law, x -> {
            TokenTable made = new TokenTable(model, today, n, law);
            tokens.add(made);
            if (made.fork >= 0 && !made.deep) {
                blocks.computeIfAbsent(made.fork, this::block);
            }
            table = tokens.toArray(TokenTable[]::new);
            return tokens.size() - 1;
        });
    }

    private Block block(int fork) {
        int days = Math.max(0, model.deadline() - today + 1);
        double[] worth = new double[days];
        int[] after = model.shape.targets[fork];
        if (after.length > 0) {
            System.arraycopy(model.worth(after[0]), today, worth, 0, days);
        }
        double[] change = worth.clone();
        for (int i = 0; i + 1 < days; i++) {
            change[i] -= worth[i + 1];
        }
        return new Block(worth, change, after.length > 0);
    }

    private static boolean isPlain(Region region) {
        return region == null
                || region.kind == Region.Kind.ALL
                        && region.branches.stream().allMatch(b -> b.role == Level.Role.BRANCH);
    }

    TokenTable[] tokens() {
        return table;
    }

    /** @param token slots and states in turn, from {@code from} to {@code to} */
    double chance(int[] token, int from, int to) {
        TokenTable[] by = table;
        TokenTable first = by[token[from]];
        if (model.deadline() < today) {
            return 0;
        }
        if (to - from == 2) {
            return first.of(token[from + 1]).alone();
        }
        return isPlain(by, token, from, to)
                ? together(by, token, from, to, blocks.get(first.fork))
                : model.chance(standing(token, from, to));
    }

    /** Whether the shortest lawful path meets the deadline. */
    boolean fits(int[] token, int from, int to) {
        TokenTable[] by = table;
        if (model.deadline() < today) {
            return false;
        }
        if (to - from == 2) {
            return by[token[from]].of(token[from + 1]).aloneFits();
        }
        if (!isPlain(by, token, from, to)) {
            return model.fits(standing(token, from, to));
        }
        boolean all = blocks.get(by[token[from]].fork).canJoin();
        for (int i = from; i < to; i += 2) {
            TokenTable.Entry e = by[token[i]].of(token[i + 1]);
            if (e.leaves()) {
                return true;
            }
            all &= e.joins();
        }
        return all;
    }

    /** All tokens in different branches of one block of the top level; others are computed alone, and counted. */
    boolean isPlain(int[] token, int from, int to) {
        return to - from == 2 || isPlain(table, token, from, to);
    }

    private static boolean isPlain(TokenTable[] by, int[] token, int from, int to) {
        TokenTable first = by[token[from]];
        int branches = 0;
        for (int i = from; i < to; i += 2) {
            TokenTable t = by[token[i]];
            if (t.deep || t.fork != first.fork || t.fork < 0 || (branches & 1 << t.rank) != 0) {
                return false;
            }
            branches |= 1 << t.rank;
        }
        return true;
    }

    private static double together(TokenTable[] by, int[] token, int from, int to, Block block) {
        TokenTable.Entry a = by[token[from]].of(token[from + 1]);
        TokenTable.Entry b = by[token[from + 2]].of(token[from + 3]);
        int steady = Math.max(a.steady(), b.steady());
        int leaving = (a.gone() == null ? 0 : 1) + (b.gone() == null ? 0 : 1);
        double away = a.leavingSum() + b.leavingSum();
        double[] rows = a.joined();
        double[] last = b.joined();
        for (int i = from + 4; i < to; i += 2) {
            TokenTable.Entry next = by[token[i]].of(token[i + 1]);
            steady = Math.max(steady, next.steady());
            leaving += next.gone() == null ? 0 : 1;
            away += next.leavingSum();
            rows = product(rows, last);
            last = next.joined();
        }
        double joined = joinWorth(rows, last, block, steady);
        return Math.min(1, joined + (leaving > 1 ? leaving(by, token, from, to) : away));
    }

    private static double[] product(double[] a, double[] b) {
        double[] product = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            product[i] = a[i] * b[i];
        }
        return product;
    }

    /** Sum of P(joined by i) times the change of worth; four partial sums, for the processor adds them side by side. */
    private static double joinWorth(double[] a, double[] b, Block block, int steady) {
        double[] change = block.change();
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < steady; i += 4) {
            s0 += a[i] * b[i] * change[i];
            s1 += a[i + 1] * b[i + 1] * change[i + 1];
            s2 += a[i + 2] * b[i + 2] * change[i + 2];
            s3 += a[i + 3] * b[i + 3] * change[i + 3];
        }
        for (; i < steady; i++) {
            s0 += a[i] * b[i] * change[i];
        }
        return s0 + s1 + s2 + s3 + a[steady] * b[steady] * block.worth()[steady];
    }

    /** Several branches may leave: the first to do so ends the block, of two on one day the one ranked first. */
    private static double leaving(TokenTable[] by, int[] token, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i += 2) {
            TokenTable.Entry e = by[token[i]].of(token[i + 1]);
            int rank = by[token[i]].rank;
            for (int x = 0; e.gone() != null && x < e.gone().length; x++) {
                double stay = e.leavingWorth()[x];
                for (int o = from; o < to && stay > 0; o += 2) {
                    double[] gone = by[token[o]].of(token[o + 1]).gone();
                    if (o == i || gone == null) {
                        continue;
                    }
                    boolean before = by[token[o]].rank < rank;
                    stay *= before ? 1 - gone[x] : x == 0 ? 1 : 1 - gone[x - 1];
                }
                sum += stay;
            }
        }
        return sum;
    }

    Standing standing(int[] token, int from, int to) {
        List<Standing.Open> open = new ArrayList<>();
        List<Standing.Waiting> waiting = new ArrayList<>();
        for (int i = from; i < to; i += 2) {
            TokenTable t = table[token[i]];
            if (t.law == null) {
                waiting.add(t.waiting(token[i + 1]));
            } else {
                open.add(t.open(token[i + 1]));
            }
        }
        return new Standing(today, open, waiting);
    }
}
