package org.yingjian.forecast.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The learned law on an invented ledger (fixed seed). */
class LearnedLawsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private final InventedLedger ledger = new InventedLedger(7, 900);
    private final List<Case> known = ledger.knownOn(DAY);

    @Test
    void chances_of_steps_under_way_are_right_on_average_and_better_than_the_share_of_late_ones() {
        Score score = underWay(new LearnedLaws(known, false), DAY);
        assertThat(score.count()).isGreaterThan(60);
        assertThat(score.meanChance()).isCloseTo(score.share(), within(0.1));
        assertThat(score.brier()).isLessThan(0.85 * score.share() * (1 - score.share()));
    }

    @Test
    void a_late_scope_makes_a_late_design_likelier() {
        LearnedLaws laws = new LearnedLaws(plus(scope("quick", 50), scope("slow", 260)), false);
        List<Answer> answers = laws.answers(List.of(design("quick"), design("slow")));
        assertThat(1 - answers.get(1).onTime())
                .isGreaterThan(1.5 * (1 - answers.get(0).onTime()));
        assertThat(answers.get(1).p80()).isAfter(answers.get(0).p80());
    }

    @Test
    void what_ended_or_was_entered_after_the_day_asked_changes_nothing() {
        List<Case> later = new ArrayList<>();
        for (Case c : ledger.truth()) {
            later.add(c.finishKnownOn(DAY) ? c : c.start().isAfter(DAY) ? c : enteredLate(c));
        }
        List<Question> asked = List.of(design("nobody"));
        assertThat(new LearnedLaws(ledger.truth(), false).answers(asked))
                .isEqualTo(new LearnedLaws(known, false).answers(asked))
                .isEqualTo(new LearnedLaws(later, false).answers(asked));
    }

    @Test
    void the_order_of_the_rows_changes_nothing() {
        List<Case> turned = new ArrayList<>(known);
        Collections.reverse(turned);
        List<Question> asked = List.of(design("nobody"), design("p3"));
        assertThat(new LearnedLaws(turned, false).answers(asked))
                .isEqualTo(new LearnedLaws(known, false).answers(asked));
    }

    @Test
    void a_step_past_its_planned_finish_is_late_for_certain_and_still_gets_dates() {
        Case overdue = new Case("x", "Design", "new", "1", 0, DAY.minusDays(400), DAY.minusDays(200), null, null);
        Answer answer = new LearnedLaws(known, false)
                .answers(List.of(new Question("q", DAY, overdue)))
                .get(0);
        assertThat(answer.onTime()).isZero();
        assertThat(answer.p50()).isAfter(DAY);
        assertThat(answer.p80()).isAfterOrEqualTo(answer.p50()).isBefore(DAY.plusYears(5));
    }

    @Test
    void unseen_kinds_and_steps_are_answered_wider_and_say_so() {
        List<Answer> answers = new LearnedLaws(known, false)
                .answers(List.of(question("Design", "new"), question("Design", "moon"), question("Landing", "moon")));
        assertThat(answers)
                .extracting(Answer::lack)
                .containsExactly(Answer.Lack.NOTHING, Answer.Lack.KIND, Answer.Lack.STEP);
        assertThat(width(answers.get(1))).isGreaterThan(width(answers.get(0)));
    }

    @Test
    void an_empty_history_still_answers() {
        Answer answer = new LearnedLaws(List.of(), true)
                .answers(List.of(question("Design", "new")))
                .get(0);
        assertThat(answer.lack()).isEqualTo(Answer.Lack.STEP);
        assertThat(answer.onTime()).isBetween(0.05, 0.95);
    }

    @Test
    void without_a_plan_there_is_no_chance_but_there_are_dates() {
        Case open = new Case("x", "Design", "new", "1", 0, DAY.minusDays(30), null, null, null);
        Answer answer = new LearnedLaws(known, false)
                .answers(List.of(new Question("q", DAY, open)))
                .get(0);
        assertThat(answer.onTime()).isNaN();
        assertThat(answer.p80()).isAfter(answer.p50());
    }

    @Test
    void a_ledger_that_forgets_finished_work_is_read_three_ways_and_the_chance_stays_right() {
        InventedLedger big = new InventedLedger(11, 1500);
        List<Case> remembered = big.knownOn(DAY).stream()
                .filter(c -> !c.step().equals("Design")
                        || c.finish() == null
                        || c.finish().isAfter(DAY.minusDays(40)))
                .toList();
        Score naive = underWay(big, new LearnedLaws(remembered, false), DAY);
        Score said = underWay(big, new LearnedLaws(remembered, true), DAY);
        assertThat(Math.abs(said.meanChance() - said.share())).isLessThan(Math.abs(naive.meanChance() - naive.share()));
    }

    private Score underWay(LearnedLaws laws, LocalDate day) {
        return underWay(ledger, laws, day);
    }

    private static Score underWay(InventedLedger of, LearnedLaws laws, LocalDate day) {
        List<Case> open = of.truth().stream()
                .filter(c -> c.step().equals("Design")
                        && c.start().isBefore(day)
                        && c.finish().isAfter(day)
                        && c.plannedFinish().isAfter(day))
                .toList();
        List<Answer> answers = laws.answers(open.stream()
                .map(c -> new Question("q", day, InventedLedger.open(c)))
                .toList());
        Score score = new Score();
        for (int i = 0; i < open.size(); i++) {
            score.add(
                    1 - answers.get(i).onTime(),
                    open.get(i).finish().isAfter(open.get(i).plannedFinish()));
        }
        return score;
    }

    private List<Case> plus(Case... more) {
        List<Case> all = new ArrayList<>(known);
        all.addAll(List.of(more));
        return all;
    }

    private static Case scope(String project, int took) {
        LocalDate start = DAY.minusDays(300);
        return new Case(project, "Scope", "new", "1", 120, start, start.plusDays(120), start.plusDays(took), null);
    }

    private static Question design(String project) {
        LocalDate start = DAY.minusDays(20);
        return new Question(
                project, DAY, new Case(project, "Design", "new", "1", 170, start, start.plusDays(170), null, null));
    }

    private static Question question(String step, String kind) {
        LocalDate start = DAY.minusDays(20);
        return new Question("q", DAY, new Case("x", step, kind, "1", 170, start, start.plusDays(170), null, null));
    }

    private static Case enteredLate(Case c) {
        return new Case(
                c.project(),
                c.step(),
                c.kind(),
                c.group(),
                c.plannedDays(),
                c.start(),
                c.plannedFinish(),
                DAY.minusDays(1).isBefore(c.start()) ? c.finish() : DAY.minusDays(1),
                DAY.plusDays(10));
    }

    private static long width(Answer answer) {
        return answer.p80().toEpochDay() - answer.p50().toEpochDay();
    }
}
