package org.yingjian.forecast.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.yingjian.forecast.law.Answer;
import org.yingjian.forecast.law.Case;
import org.yingjian.forecast.law.LearnedLaws;
import org.yingjian.forecast.law.Question;
import org.yingjian.forecast.law.Score;

/**
 * Prints how good the learned law is on a ledger of one's own, split by time; runs where the property
 * {@code yingjian.history} names a history file of {@code backtest} ({@code yingjian.forgets=true}: finished projects vanish
 * from it). The file is a snapshot of one day: a step that is open and whose planned finish has passed is late; steps whose
 * planned finish lies ahead are left out. Steps that end projects cannot be judged in a ledger that forgets.
 */
class BacktestOnALedgerTest {

    private static final int QUARTERS = 8;

    @Test
    void the_table_of_the_law_on_the_ledger_named() {
        String file = System.getProperty("yingjian.history", "");
        assumeTrue(!file.isBlank(), "no -Dyingjian.history=FILE");
        boolean forgets = Boolean.getBoolean("yingjian.forgets");
        BacktestFile reader = new BacktestFile(file);
        List<Case> all = reader.read(Path.of(file), BacktestCommand.HISTORY, BacktestCommand::toCase);
        assertThat(reader.faults()).isEmpty();
        Table table = new Table(all, new LearnedLaws(all, forgets), forgets);
        LocalDate at = table.seen;
        for (int i = 1; i <= QUARTERS; i++) {
            LocalDate earlier = at.minusMonths(3L * i);
            LocalDate day = earlier.withDayOfMonth(earlier.lengthOfMonth());
            table.print(
                    "A under way " + day,
                    c -> (int) (day.toEpochDay() - c.start().toEpochDay()),
                    c -> true);
        }
        LocalDate since = at.minusYears(2);
        Predicate<Case> recent = c -> !c.start().isBefore(since);
        table.print("B at the start", c -> 0, recent);
        table.print("B at 50 % of the plan", c -> c.plan() / 2, recent);
        table.print("B at 80 % of the plan", c -> (int) (0.8 * c.plan()), recent);
        table.print("C with an earlier step", c -> 0, recent.and(table::hasEarlier));
        table.sayNaive();
        assertThat(table.printed).isGreaterThan(0);
    }

    private static final class Table {

        private final List<Case> all;
        private final LearnedLaws laws;
        private final LocalDate seen;
        private final Set<String> judged = new LinkedHashSet<>();
        private int printed;

        Table(List<Case> all, LearnedLaws laws, boolean forgets) {
            this.all = all;
            this.laws = laws;
            seen = all.stream()
                    .flatMap(c -> java.util.stream.Stream.of(c.start(), c.finish()))
                    .filter(d -> d != null)
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            all.stream()
                    .map(Case::step)
                    .filter(s -> !forgets || !laws.endsProjects(s, seen))
                    .forEach(judged::add);
            System.out.printf("%d cases until %s; judged: %s%n", all.size(), seen, judged);
        }

        void print(String name, ToIntFunction<Case> age, Predicate<Case> chosen) {
            List<Case> cases = new ArrayList<>();
            List<Question> questions = new ArrayList<>();
            for (Case c : all) {
                if (!judged.contains(c.step()) || c.start() == null || c.plannedFinish() == null || !chosen.test(c)) {
                    continue;
                }
                LocalDate day = c.start().plusDays(age.applyAsInt(c));
                boolean runs = age.applyAsInt(c) >= 0
                        && (c.finish() == null || c.finish().isAfter(day));
                if (runs && c.plannedFinish().isAfter(day) && !c.plannedFinish().isAfter(seen)) {
                    cases.add(c);
                    questions.add(new Question(String.valueOf(cases.size()), day, c));
                }
            }
            Score score = new Score();
            List<Answer> answers = laws.answers(questions);
            for (int i = 0; i < cases.size(); i++) {
                add(score, cases.get(i), questions.get(i).asOf(), answers.get(i));
            }
            System.out.println(score.line(name));
            printed++;
        }

        private void add(Score score, Case c, LocalDate day, Answer answer) {
            LocalDate end = c.finish();
            score.add(1 - answer.onTime(), end == null || end.isAfter(c.plannedFinish()));
            Boolean held = end != null ? Boolean.valueOf(!end.isAfter(answer.p80())) : null;
            if (end == null && answer.p80().isBefore(seen)) {
                held = false;
            }
            Long miss = end == null
                    ? null
                    : Math.abs(end.toEpochDay() - answer.p50().toEpochDay());
            score.dates(held, miss, answer.p80().isAfter(day.plusYears(5)));
        }

        boolean hasEarlier(Case step) {
            return all.stream()
                    .anyMatch(c -> c.project().equals(step.project())
                            && !c.step().equals(step.step())
                            && c.start() != null
                            && c.start().isBefore(step.start())
                            && c.finishKnownOn(step.start())
                            && c.plan() > 0);
        }

        /** Against it: each row's share of late steps said to all is Brier share × (1 − share). */
        void sayNaive() {
            System.out.println("Naive: the share of late steps said to every case has Brier share × (1 − share).");
        }
    }
}
