package org.yingjian.forecast.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yingjian.forecast.core.Nets.*;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A design that took long makes the works ahead slower: every level of memory is a table of its own, the class under other
 * laws ahead. Here a slow design halves the daily hazard of the works: of what is open √½ stays open a day instead of ½.
 */
class A31_MemoryTest {

    private static final Law SLOW = HALVING.hurried(k -> 0.5);

    private static Node[] nodes(Law works) {
        return new Node[] {step("design", Law.fixed(1), "works"), step("works", works, "end"), end()};
    }

    @Test
    void usualWorksAreOverWithinTwoDaysInThreeCasesOfFourSlowOnesInOneOfTwo() {
        assertThat(model(3, nodes(HALVING)).chanceFrom("design", 0)).isCloseTo(0.75, exactly());
        // 1 − √½ · √½
        assertThat(model(3, nodes(SLOW)).chanceFrom("design", 0)).isCloseTo(0.5, exactly());
        // 1 − √½ ^ 4
        assertThat(model(5, nodes(SLOW)).chanceFrom("design", 0)).isCloseTo(0.75, exactly());
    }

    @Test
    void theTablesOfALevelAreThoseOfTheClassWithItsLawsAhead() {
        Model usual = model(4, nodes(HALVING));
        Model slow = usual.with(new Graph(List.of(nodes(SLOW)), "design"), Set.of("works"));
        // design done, one day of works over: two days are left until day 4 from day 2
        Standing standing = new Standing(2, List.of(open("works", 1, SLOW)), List.of());
        assertThat(slow.chance(standing)).isCloseTo(0.5, exactly());
        StandingsOfClass many = new StandingsOfClass(ClassTables.of(slow, 2));
        assertThat(many.chance(many.add(standing))).isCloseTo(slow.chance(standing), exactly());
        assertThat(usual.chance(new Standing(2, List.of(open("works", 1, HALVING)), List.of())))
                .isCloseTo(0.75, exactly());
    }
}
