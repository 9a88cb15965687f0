package org.yingjian.forecast.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The columns of the regression, their priors, and the pieces a spell is cut into. */
final class Design {

    /** Bins of a tenth of the plan up to twice the plan; beyond it the hazard stays. */
    static final int BINS = 21;

    private static final double PER_BIN = 10;
    private static final int PHASES = 4;
    private static final int MONTHS = 12;
    private static final int CLASSES = 12;
    private static final double LEVEL = 3;
    private static final double USUAL_LENGTH = Math.log(180);

    private final Settings settings;
    private final boolean plain;
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Map<String, Integer> groups = new HashMap<>();
    private final int firstKind = BINS;
    private final int firstGroup;
    private final int firstLength;
    private final int firstEarlier;
    private final int firstMonth;
    private final double[] lengths;
    private final int firstShape;
    private final int size;

    /** @param plain without covariates */
    Design(List<Spell> spells, Settings settings, boolean plain) {
        this.settings = settings;
        this.plain = plain;
        TreeSet<String> kindNames = new TreeSet<>();
        TreeSet<String> groupNames = new TreeSet<>();
        if (!plain) {
            spells.forEach(s -> {
                kindNames.add(s.kind());
                groupNames.add(s.group());
            });
        }
        kindNames.forEach(k -> kinds.put(k, kinds.size()));
        groupNames.forEach(g -> groups.put(g, groups.size()));
        firstGroup = firstKind + kinds.size() * (1 + PHASES);
        firstLength = firstGroup + groups.size();
        firstEarlier = firstLength + (plain ? 0 : 2);
        firstMonth = firstEarlier + (plain ? 0 : 3);
        firstShape = firstMonth + (plain || settings.season() <= 0 ? 0 : MONTHS);
        lengths = classes(spells);
        size = firstShape + (plain || settings.shape() <= 0 ? 0 : (lengths.length + 1) * PHASES);
    }

    int size() {
        return size;
    }

    boolean knowsKind(String kind) {
        return kinds.containsKey(kind);
    }

    static int bin(double day, double length) {
        return (int) Math.max(0, Math.min(BINS - 1, Math.ceil(day / length * PER_BIN - 1e-9) - 1));
    }

    private static int phase(int bin) {
        return bin < 5 ? 0 : bin < 10 ? 1 : bin < BINS - 1 ? 2 : 3;
    }

    /** Plans of like length: edges at equal shares of the cases. */
    private static double[] classes(List<Spell> spells) {
        double[] sorted = spells.stream().mapToDouble(Spell::length).sorted().toArray();
        return IntStream.range(1, CLASSES)
                .mapToDouble(i -> sorted.length == 0 ? 0 : sorted[i * sorted.length / CLASSES])
                .distinct()
                .toArray();
    }

    private int shape(double length) {
        int shape = 0;
        while (shape < lengths.length && length > lengths[shape]) {
            shape++;
        }
        return shape;
    }

    double[][] precision() {
        double[][] p = new double[size][size];
        for (int b = 0; b < BINS; b++) {
            p[b][b] += 1 / (LEVEL * LEVEL);
        }
        double rough = 1 / (settings.rough() * settings.rough());
        for (int b = 1; b < BINS; b++) {
            p[b][b] += rough;
            p[b - 1][b - 1] += rough;
            p[b][b - 1] -= rough;
            p[b - 1][b] -= rough;
        }
        fill(p, firstKind, firstKind + kinds.size(), settings.kind());
        fill(p, firstKind + kinds.size(), firstGroup, settings.kindPhase());
        fill(p, firstGroup, firstLength, settings.group());
        fill(p, firstLength, firstEarlier, settings.length());
        fill(p, firstEarlier, firstMonth, settings.earlier());
        fill(p, firstMonth, firstShape, settings.season());
        fill(p, firstShape, size, settings.shape());
        return p;
    }

    private static void fill(double[][] p, int from, int to, double deviation) {
        for (int j = from; j < to; j++) {
            p[j][j] += 1 / Math.max(1e-6, deviation * deviation);
        }
    }

    /** Where the base hazard begins before anything was seen: the average. */
    double[] start(List<RidgePoisson.Piece> pieces) {
        double events = 0.5;
        double exposure = 1;
        for (RidgePoisson.Piece piece : pieces) {
            events += piece.events();
            exposure += piece.exposure();
        }
        double[] beta = new double[size];
        Arrays.fill(beta, 0, BINS, Math.log(events / exposure));
        return beta;
    }

    List<RidgePoisson.Piece> pieces(List<Spell> spells) {
        long today = spells.stream().mapToLong(Spell::to).max().orElse(0);
        List<RidgePoisson.Piece> pieces = new ArrayList<>(spells.size() * 20);
        for (Spell spell : spells) {
            cut(spell, (from, to, bin, month) -> {
                boolean last = to == spell.to();
                double weight = Math.pow(0.5, (today - (from + to) / 2.0) / settings.halfLife());
                pieces.add(piece(
                        spell, bin, month, last ? weight * spell.events() : 0, weight * (to - from) / spell.length()));
            });
        }
        return pieces;
    }

    /** Without covariates the pieces of a bin can be added up. */
    List<RidgePoisson.Piece> sums(List<Spell> spells) {
        double[] events = new double[BINS];
        double[] exposure = new double[BINS];
        for (RidgePoisson.Piece piece : pieces(spells)) {
            events[piece.at()[0]] += piece.events();
            exposure[piece.at()[0]] += piece.exposure();
        }
        return IntStream.range(0, BINS)
                .mapToObj(b -> new RidgePoisson.Piece(events[b], exposure[b], new int[] {b}, new double[] {1}))
                .toList();
    }

    /** Called with each stretch of days (from, to] that has one bin and one month. */
    interface Stretch {
        void at(long from, long to, int bin, int month);
    }

    void cut(Spell spell, Stretch stretch) {
        long at = spell.from();
        boolean seasonal = firstShape > firstMonth;
        while (at < spell.to()) {
            int bin = bin(at + 1 - spell.start(), spell.length());
            long end = bin == BINS - 1 ? spell.to() : Math.min(spell.to(), Math.max(at + 1, lastOfBin(spell, bin)));
            int month = 0;
            if (seasonal) {
                LocalDate day = LocalDate.ofEpochDay(at + 1);
                month = day.getMonthValue() - 1;
                end = Math.min(end, day.withDayOfMonth(day.lengthOfMonth()).toEpochDay());
            }
            stretch.at(at, end, bin, month);
            at = end;
        }
    }

    private static long lastOfBin(Spell spell, int bin) {
        return spell.start() + (long) Math.floor((bin + 1) / PER_BIN * spell.length() + 1e-9);
    }

    RidgePoisson.Piece piece(Spell spell, int bin, int month, double events, double exposure) {
        if (plain) {
            return new RidgePoisson.Piece(events, exposure, new int[] {bin}, new double[] {1});
        }
        int[] at = new int[10];
        double[] x = new double[10];
        int n = 0;
        at[n] = bin;
        x[n++] = 1;
        Integer kind = kinds.get(spell.kind());
        int phase = phase(bin);
        if (kind != null) {
            at[n] = firstKind + kind;
            x[n++] = 1;
            at[n] = firstKind + kinds.size() + kind * PHASES + phase;
            x[n++] = 1;
        }
        Integer group = groups.get(spell.group());
        if (group != null) {
            at[n] = firstGroup + group;
            x[n++] = 1;
        }
        at[n] = firstLength + (bin < 10 ? 0 : 1);
        x[n++] = Math.log(spell.length()) - USUAL_LENGTH;
        if (Double.isNaN(spell.earlier())) {
            at[n] = firstEarlier + 2;
            x[n++] = 1;
        } else {
            at[n] = firstEarlier + (bin < 10 ? 0 : 1);
            x[n++] = spell.earlier();
        }
        if (firstShape > firstMonth) {
            at[n] = firstMonth + month;
            x[n++] = 1;
        }
        if (size > firstShape) {
            at[n] = firstShape + shape(spell.length()) * PHASES + phase;
            x[n++] = 1;
        }
        return new RidgePoisson.Piece(events, exposure, Arrays.copyOf(at, n), Arrays.copyOf(x, n));
    }
}
