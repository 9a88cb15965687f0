package org.yingjian.forecast.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yingjian.forecast.core.Law;

/** The table's law is the prior of what the register teaches. */
class StepLessonTest {

    private static final Law PRIOR = Law.threePoint(5, 10, 30);
    private static final Lesson.Who NOBODY = new Lesson.Who("", "", "");

    @Test
    void without_history_the_law_is_the_prior_itself() {
        StepLesson nothing = StepLesson.of(List.of());
        assertThat(nothing.law(PRIOR, "new", "1")).isSameAs(PRIOR);
        assertThat(nothing.ofFirm("9") * nothing.ofMemory(4)).isEqualTo(1);
        assertThat(nothing.weight()).isZero();
    }

    @Test
    void one_slow_case_moves_the_law_a_little_and_fifty_move_it_nearly_all_the_way() {
        int prior = PRIOR.quantile(0.5);
        int one = StepLesson.of(ended(1, 28)).law(PRIOR, "", "").quantile(0.5);
        int fifty = StepLesson.of(ended(50, 28)).law(PRIOR, "", "").quantile(0.5);
        assertThat(one).isBetween(prior, prior + 3);
        assertThat(fifty).isBetween(24, 32);
    }

    @Test
    void cases_like_the_prior_change_nothing_to_speak_of() {
        List<Lesson> like = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            like.add(lesson(PRIOR.quantile((i + 0.5) / 40), true, NOBODY, Double.NaN, 1));
        }
        Law learned = StepLesson.of(like).law(PRIOR, "", "");
        assertThat(learned.quantile(0.5)).isCloseTo(PRIOR.quantile(0.5), within(1));
        assertThat(learned.quantile(0.8)).isCloseTo(PRIOR.quantile(0.8), within(2));
    }

    @Test
    void an_open_step_counts_for_as_long_as_it_is_open_and_a_fresh_one_for_next_to_nothing() {
        Law longOpen = StepLesson.of(open(5, 60, EntryLag.NONE)).law(PRIOR, "", "");
        Law freshlyOpen = StepLesson.of(open(5, 3, EntryLag.NONE)).law(PRIOR, "", "");
        assertThat(longOpen.quantile(0.8)).isGreaterThan(PRIOR.quantile(0.8));
        assertThat(freshlyOpen.quantile(0.8)).isEqualTo(PRIOR.quantile(0.8));
    }

    @Test
    void silence_says_less_where_ends_are_typed_in_late() {
        EntryLag late = EntryLag.of(List.of(20, 25, 30, 30, 40, 40, 45, 50, 50, 55), EntryLag.NONE);
        double plain = StepLesson.of(open(5, 25, EntryLag.NONE)).cityFactor();
        double thinned = StepLesson.of(open(5, 25, late)).cityFactor();
        assertThat(plain).isLessThan(thinned).isLessThan(1);
        assertThat(thinned).isLessThan(1);
    }

    @Test
    void a_slow_office_is_told_from_a_quick_one_and_an_unknown_one_gets_the_city() {
        List<Lesson> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(lesson(8 + i % 3, true, new Lesson.Who("new", "quick", ""), Double.NaN, 1));
            all.add(lesson(22 + i % 3, true, new Lesson.Who("new", "slow", ""), Double.NaN, 1));
        }
        StepLesson learned = StepLesson.of(all);
        int quick = learned.law(PRIOR, "new", "quick").quantile(0.5);
        int slow = learned.law(PRIOR, "new", "slow").quantile(0.5);
        int other = learned.law(PRIOR, "new", "stranger").quantile(0.5);
        assertThat(quick).isLessThan(other);
        assertThat(other).isLessThan(slow);
        assertThat(learned.factors().get("office:quick")).isGreaterThan(1);
        assertThat(learned.cases()).containsEntry("office:slow", 20.0);
    }

    @Test
    void a_contractor_and_a_slow_step_before_change_the_law_of_one_project() {
        List<Lesson> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(lesson(8, true, new Lesson.Who("new", "", "swift"), -0.5, 1));
            all.add(lesson(20, true, new Lesson.Who("new", "", "tardy"), 0.7, 1));
        }
        StepLesson learned = StepLesson.of(all);
        assertThat(learned.ofFirm("swift")).isGreaterThan(1);
        assertThat(learned.ofFirm("tardy")).isLessThan(1);
        assertThat(learned.ofMemory(4)).isLessThan(1);
        assertThat(learned.ofMemory(Memory.USUAL)).isEqualTo(1);
    }

    @Test
    void an_effect_below_a_hundredth_is_no_reason_to_leave_the_class() {
        Lesson.Who who = new Lesson.Who("new", "", "firm");
        StepLesson hardly = StepLesson.of(List.of(lesson(28, true, who, 0.75, 0.01)));
        StepLesson some = StepLesson.of(List.of(lesson(28, true, who, 0.75, 1)));
        assertThat(hardly.ofFirm("firm")).isEqualTo(1);
        assertThat(hardly.ofMemory(4)).isEqualTo(1);
        assertThat(hardly.remembers()).isFalse();
        assertThat(some.ofFirm("firm")).isLessThan(1);
        assertThat(some.ofMemory(4)).isLessThan(1);
    }

    @Test
    void a_case_of_little_weight_teaches_less() {
        int full = StepLesson.of(List.of(lesson(60, true, NOBODY, Double.NaN, 1)))
                .law(PRIOR, "", "")
                .quantile(0.8);
        int third = StepLesson.of(List.of(lesson(60, true, NOBODY, Double.NaN, 0.3)))
                .law(PRIOR, "", "")
                .quantile(0.8);
        assertThat(third).isLessThanOrEqualTo(full).isGreaterThanOrEqualTo(PRIOR.quantile(0.8));
    }

    private static List<Lesson> ended(int cases, int days) {
        List<Lesson> all = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            all.add(lesson(days - 2 + i % 5, true, NOBODY, Double.NaN, 1));
        }
        return all;
    }

    private static List<Lesson> open(int cases, int days, EntryLag lag) {
        List<Lesson> all = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            all.add(new Lesson(PRIOR, days, false, 1, NOBODY, Double.NaN, lag));
        }
        return all;
    }

    private static Lesson lesson(int days, boolean ended, Lesson.Who who, double earlier, double weight) {
        return new Lesson(PRIOR, days, ended, weight, who, earlier, EntryLag.NONE);
    }
}
