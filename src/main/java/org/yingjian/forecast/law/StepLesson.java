package org.yingjian.forecast.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yingjian.forecast.core.Law;

/**
 * What all lessons of one step say against its prior: factors on the prior's hazard, shrunk to 1 level by level (city →
 * time → kind → office → contractor, and the project's earlier step). Without lessons every law stays its prior.
 */
public final class StepLesson {

    private static final int PHASES = 4;
    private static final double CITY = 0.5;
    private static final double PHASE = 0.3;
    private static final double LEVEL = 0.35;
    private static final double EARLIER = 0.5;
    private static final double FLOOR = 1e-12;
    /** Beyond the prior's last twentieth a case may be a mislaid paper; the further beyond, the less it counts. */
    private static final double MOST = 3;

    /** Effects of less than a hundredth are no reason for a project to leave the laws of its class. */
    private static final double WORTH_TABLES = 0.01;

    private static final String MEMORY = "memory:";

    private final Map<String, Integer> columns = new HashMap<>();
    private final double[] beta;
    private final double ended;
    private final double open;
    private final double weight;
    private final Map<String, Double> casesOf = new TreeMap<>();

    private StepLesson(List<Lesson> lessons) {
        for (Lesson lesson : lessons) {
            for (String level : levels(lesson.who())) {
                columns.computeIfAbsent(level, l -> PHASES + 2 + columns.size());
                casesOf.merge(level, lesson.ended() ? 1.0 : 0.0, Double::sum);
            }
            if (!Double.isNaN(lesson.earlier()) && lesson.ended()) {
                casesOf.merge(MEMORY + Memory.level(lesson.earlier()), 1.0, Double::sum);
            }
        }
        ended = lessons.stream().filter(Lesson::ended).count();
        open = lessons.size() - ended;
        weight = lessons.stream().mapToDouble(Lesson::weight).sum();
        List<RidgePoisson.Piece> pieces = new ArrayList<>();
        lessons.forEach(l -> cut(l, pieces));
        int size = PHASES + 2 + columns.size();
        beta = pieces.isEmpty() ? new double[size] : new RidgePoisson(precision(size)).fit(pieces, new double[size]);
    }

    public static StepLesson of(List<Lesson> lessons) {
        return new StepLesson(lessons);
    }

    private static double[][] precision(int size) {
        double[][] p = new double[size][size];
        for (int j = 0; j < size; j++) {
            double deviation = j == 0 ? CITY : j <= PHASES ? PHASE : j == PHASES + 1 ? EARLIER : LEVEL;
            p[j][j] = 1 / (deviation * deviation);
        }
        return p;
    }

    private static List<String> levels(Lesson.Who who) {
        List<String> levels = new ArrayList<>();
        if (!who.kind().isEmpty()) {
            levels.add("kind:" + who.kind());
        }
        if (!who.office().isEmpty()) {
            levels.add("office:" + who.office());
        }
        if (!who.firm().isEmpty()) {
            levels.add("firm:" + who.firm());
        }
        return levels;
    }

    /** Days 0 … of the lesson, each with what the prior expected on it; an end falls on the last. */
    private void cut(Lesson lesson, List<RidgePoisson.Piece> pieces) {
        double[] expected = new double[PHASES];
        double[] events = new double[PHASES];
        int middle = middle(lesson.prior());
        double sum = 0;
        for (int k = 0; k <= lesson.days(); k++) {
            double seen = lesson.ended() ? 1 : lesson.silence().typedWithin(lesson.days() - k);
            double here = seen * hazard(lesson.prior(), k);
            sum += here;
            expected[phase(k, middle)] += here;
        }
        if (lesson.ended()) {
            events[phase(lesson.days(), middle)] = 1;
        }
        double counts = lesson.weight() * Math.min(1, MOST / Math.max(MOST, sum));
        for (int phase = 0; phase < PHASES; phase++) {
            if (expected[phase] > FLOOR) {
                pieces.add(piece(lesson, phase, counts * events[phase], counts * expected[phase]));
            }
        }
    }

    private RidgePoisson.Piece piece(Lesson lesson, int phase, double events, double expected) {
        List<Integer> at = new ArrayList<>(List.of(0, 1 + phase));
        List<Double> x = new ArrayList<>(List.of(1.0, 1.0));
        if (!Double.isNaN(lesson.earlier())) {
            at.add(PHASES + 1);
            x.add(lesson.earlier());
        }
        levels(lesson.who()).stream().map(columns::get).sorted().forEach(column -> {
            at.add(column);
            x.add(1.0);
        });
        return new RidgePoisson.Piece(
                events,
                expected,
                at.stream().mapToInt(i -> i).toArray(),
                x.stream().mapToDouble(v -> v).toArray());
    }

    private static int middle(Law prior) {
        return Math.max(1, prior.quantile(0.5));
    }

    private static int phase(int day, int middle) {
        return 2 * day <= middle ? 0 : day <= middle ? 1 : day <= 2 * middle ? 2 : 3;
    }

    private static double hazard(Law law, int k) {
        double before = law.survival(k - 1);
        double after = law.survival(k);
        return before <= 0 || after <= 0 ? 0 : Math.max(0, Math.log(before / after));
    }

    /** The law of the class: city, time, kind and office, as far as they were seen. The prior itself without lessons. */
    public Law law(Law prior, String kind, String office) {
        if (weight <= 0) {
            return prior;
        }
        double level = beta[0] + effect("kind:" + kind) + effect("office:" + office);
        double[] pace = new double[PHASES];
        for (int phase = 0; phase < PHASES; phase++) {
            pace[phase] = Math.exp(level + beta[1 + phase]);
        }
        int middle = middle(prior);
        return prior.hurried(k -> pace[phase(k, middle)]);
    }

    /** Factor on the class law's hazard for a project of this contractor. 1 = none. */
    public double ofFirm(String firm) {
        double effect = effect("firm:" + firm);
        return Math.abs(effect) < WORTH_TABLES ? 1 : Math.exp(effect);
    }

    /** Factor on the class law's hazard for a project that remembers this level of {@link Memory}. 1 = none. */
    public double ofMemory(int level) {
        return remembers() ? Math.exp(beta[PHASES + 1] * Memory.value(level)) : 1;
    }

    /** Whether what a project's earlier step took was seen to matter. */
    public boolean remembers() {
        return Math.abs(beta[PHASES + 1]) >= WORTH_TABLES;
    }

    /** Ended cases of projects that remembered this level; those of which nothing was known are left out. */
    public int casesOfMemory(int level) {
        return casesOf.getOrDefault(MEMORY + level, 0.0).intValue();
    }

    /** Factor of a level on the hazard (above 1 = faster), by {@code kind:…}, {@code office:…}, {@code firm:…}. */
    public Map<String, Double> factors() {
        Map<String, Double> factors = new TreeMap<>();
        columns.forEach((level, column) -> factors.put(level, Math.exp(beta[column])));
        return factors;
    }

    public double cityFactor() {
        return Math.exp(beta[0]);
    }

    /** Ended cases behind a level. */
    public Map<String, Double> cases() {
        return casesOf;
    }

    public int ended() {
        return (int) ended;
    }

    public int open() {
        return (int) open;
    }

    /** All lessons together, each by its weight. */
    public double weight() {
        return weight;
    }

    private double effect(String level) {
        Integer column = columns.get(level);
        return column == null ? 0 : beta[column];
    }
}
