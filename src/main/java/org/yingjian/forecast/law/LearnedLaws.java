package org.yingjian.forecast.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Answers questions on steps under way from a history of steps, using for each only what was known on its day. Pure and
 * deterministic.
 */
public final class LearnedLaws {

    private static final int HORIZON = 3650;
    private static final double UNSEEN_STEP = 1;
    /** Up to so many days a law of its own each; beyond, laws are learned at month ends. */
    private static final int DAYS = 24;

    private final History history;
    private final boolean forgets;
    private final Settings settings;
    private final Map<Key, StepLaw> laws = new HashMap<>();
    private final Map<Key, Calibration> calibrations = new HashMap<>();

    private final Map<Key, Levels> levels = new HashMap<>();

    /** @param step null for all steps together */
    private record Key(String step, boolean planned, LocalDate day) {
        Key on(LocalDate other) {
            return new Key(step, planned, other);
        }
    }

    /** @param forgets finished projects vanish from this ledger */
    public LearnedLaws(List<Case> history, boolean forgets) {
        this(history, forgets, Settings.USUAL);
    }

    LearnedLaws(List<Case> history, boolean forgets, Settings settings) {
        this.history = new History(history);
        this.forgets = forgets;
        this.settings = settings;
    }

    /** The step ends its projects; where finished projects vanish, its law is read three ways. */
    public boolean endsProjects(String step, LocalDate day) {
        return history.endsProjects(step, day);
    }

    /** Steps of which finished cases seem to vanish from this ledger, by what was known on the day. */
    public List<String> stepsThatSeemForgotten(LocalDate day) {
        return history.stepsThatSeemForgotten(day);
    }

    /** In the order asked. */
    public List<Answer> answers(List<Question> questions) {
        TreeSet<LocalDate> days = new TreeSet<>();
        questions.forEach(q -> days.add(q.asOf()));
        boolean monthly = days.size() > DAYS;
        List<Answer> answers = new ArrayList<>();
        for (Question question : questions) {
            answers.add(answer(question, monthly ? monthEnd(question.asOf()) : question.asOf()));
        }
        return answers;
    }

    private static LocalDate monthEnd(LocalDate day) {
        return day.getDayOfMonth() == day.lengthOfMonth()
                ? day
                : day.withDayOfMonth(1).minusDays(1);
    }

    private StepLaw law(Key key) {
        return laws.computeIfAbsent(key, k -> new StepLaw(history, k.step(), k.planned(), k.day(), settings, forgets));
    }

    private Calibration calibration(Key key) {
        Calibration known = calibrations.get(key);
        if (known == null) {
            List<Calibration.Resolved> resolved = new ArrayList<>();
            if (settings.trust() > 0 && !law(key).vanishes()) {
                StepLaw.pseudoOrigins(key.day())
                        .forEach(d -> resolved.addAll(law(key.on(d)).resolved(key.day())));
            }
            known = Calibration.of(resolved, settings.trust());
            calibrations.put(key, known);
        }
        return known;
    }

    private Levels levels(Key key) {
        Levels known = levels.get(key);
        if (known == null) {
            List<Levels.Seen> seen = new ArrayList<>();
            if (settings.held() > 0 && !law(key).vanishes()) {
                StepLaw.pseudoOrigins(key.day())
                        .forEach(d -> seen.addAll(law(key.on(d)).seen(key.day())));
            }
            known = Levels.of(seen, settings.held());
            levels.put(key, known);
        }
        return known;
    }

    private Answer answer(Question question, LocalDate day) {
        Case asked = question.step();
        boolean seen =
                history.ofStep(asked.step()).stream().anyMatch(c -> c.start().isBefore(day));
        Key key = new Key(seen ? asked.step() : null, asked.plan() > 0, day);
        StepLaw law = law(key);
        Answer.Lack lack =
                !seen ? Answer.Lack.STEP : law.knowsKind(asked.kind()) ? Answer.Lack.NOTHING : Answer.Lack.KIND;
        Spell spell = law.asked(asked, question.asOf());
        double[] mixed = wider(law.mixed(spell, HORIZON), lack);
        Levels level = levels(key);
        return new Answer(
                question.id(),
                onTime(question, law, spell, calibration(key), lack),
                question.asOf().plusDays(quantile(mixed, level.half())),
                question.asOf().plusDays(quantile(mixed, level.most())),
                lack);
    }

    private double onTime(Question question, StepLaw law, Spell spell, Calibration calibration, Answer.Lack lack) {
        LocalDate planned = question.step().plannedFinish();
        if (planned == null) {
            return Double.NaN;
        }
        long left = planned.toEpochDay() - question.asOf().toEpochDay();
        if (left <= 0) {
            return 0;
        }
        int days = (int) Math.min(left, HORIZON);
        return 1 - calibration.apply(wider(law.survival(spell, days), lack)[days]);
    }

    /** An unseen kind may be slower or faster by its prior, an unseen step by more: three nodes of Gauss and Hermite. */
    private double[] wider(double[] open, Answer.Lack lack) {
        if (lack == Answer.Lack.NOTHING) {
            return open;
        }
        double reach = Math.sqrt(3) * (lack == Answer.Lack.KIND ? settings.kind() : UNSEEN_STEP);
        double slow = Math.exp(-reach);
        double fast = Math.exp(reach);
        double[] wide = new double[open.length];
        for (int d = 0; d < open.length; d++) {
            wide[d] = Math.pow(open[d], slow) / 6 + open[d] * 2 / 3 + Math.pow(open[d], fast) / 6;
        }
        return wide;
    }

    private static int quantile(double[] open, double share) {
        int d = 1;
        while (d < open.length - 1 && open[d] > 1 - share) {
            d++;
        }
        return d;
    }
}
