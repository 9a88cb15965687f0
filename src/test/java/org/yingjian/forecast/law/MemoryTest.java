package org.yingjian.forecast.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yingjian.forecast.Basis;
import org.yingjian.forecast.core.Law;

/** Five levels of what a project's step before took, and what they do to a law. */
class MemoryTest {

    @Test
    void sixty_days_where_forty_are_usual_are_slower_and_seventy_much_slower() {
        assertThat(Memory.level(Math.log(60 / 40.0))).isEqualTo(3);
        assertThat(Memory.level(Math.log(70 / 40.0))).isEqualTo(4);
        assertThat(Memory.level(Math.log(44 / 40.0))).isEqualTo(Memory.USUAL);
        assertThat(Memory.level(Math.log(30 / 40.0))).isEqualTo(1);
        assertThat(Memory.level(Math.log(20 / 40.0))).isZero();
        assertThat(Memory.level(Double.NaN)).isEqualTo(Memory.USUAL);
    }

    @Test
    void what_the_laws_call_usual_is_usual_to_the_reader() {
        assertThat(new Basis(List.of(), Optional.empty(), Memory.USUAL, false, false).isUsual())
                .isTrue();
        assertThat(new Basis(List.of(), Optional.empty(), Memory.USUAL + 1, false, false).isUsual())
                .isFalse();
    }

    @Test
    void a_level_stands_for_a_ratio_within_its_own_borders() {
        for (int level = 0; level < Memory.LEVELS; level++) {
            assertThat(Memory.level(Memory.value(level))).isEqualTo(level);
        }
    }

    /** The slow end on day 4 and the quick on day 1 where the prior, half of what is open a day, means 2. */
    @Test
    void two_cases_move_the_factor_a_little_and_two_hundred_nearly_all_the_way() {
        double few = lesson(1).ofMemory(4);
        double many = lesson(100).ofMemory(4);
        assertThat(many).isLessThan(few);
        assertThat(few).isBetween(0.75, 0.999);
        // slow ones end half as often as the prior says (mean 4 days instead of 2), quick ones on the first day
        assertThat(many).isBetween(0.3, 0.6);
        assertThat(lesson(100).ofMemory(Memory.USUAL)).isEqualTo(1);
        assertThat(lesson(100).casesOfMemory(4)).isEqualTo(100);
    }

    @Test
    void a_factor_of_a_half_on_a_halving_law_leaves_the_square_root_of_a_half_each_day() {
        Law halving = Law.of(0.5, 0, 0.5, 0.25);
        Law slow = halving.hurried(k -> 0.5);
        assertThat(slow.survival(1)).isCloseTo(Math.sqrt(0.5), offset(1e-12));
        assertThat(slow.survival(2)).isCloseTo(0.5, offset(1e-12));
        assertThat(slow.survival(4)).isCloseTo(0.25, offset(1e-12));
    }

    private static StepLesson lesson(int each) {
        Law halving = Law.of(0.5, 0, 0.5, 0.25);
        Lesson.Who nobody = new Lesson.Who("", "", "");
        List<Lesson> cases = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            cases.add(new Lesson(halving, 4, true, 1, nobody, Memory.value(4), EntryLag.NONE));
            cases.add(new Lesson(halving, 1, true, 1, nobody, Memory.value(0), EntryLag.NONE));
        }
        return StepLesson.of(cases);
    }
}
