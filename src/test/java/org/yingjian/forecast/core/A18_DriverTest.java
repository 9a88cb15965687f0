package org.yingjian.forecast.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yingjian.forecast.core.Nets.*;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What each step costs: laws replaced by the plan one by one, the differences add up. */
class A18_DriverTest {

    private final Node[] nodes = {
        new Node.Step("plan", HALVING, CALENDAR, 1, 1, "build"),
        new Node.Step("build", HALVING, CALENDAR, 1, 2, "end"),
        end()
    };

    @Test
    void theDifferencesAddUpToThePlan() {
        Projection p = model(3, nodes).project(Standing.at(open("plan", 0, HALVING)));
        // now 1/2; plan first: 3/4, then 1; build (2 days) first: 1/2, then 1; the mean of both orders
        assertThat(p.chance()).isCloseTo(0.5, exactly());
        assertThat(p.costs().get(0).points()).isCloseTo(0.375, exactly());
        assertThat(p.costs().get(1).points()).isCloseTo(0.125, exactly());
        assertThat(p.againstMinimum()).isFalse();
    }

    @Test
    void whereThePlanItselfIsTooLateTheMinimumIsTheMeasure() {
        Projection p = model(2, nodes).project(Standing.at(open("plan", 0, HALVING)));
        assertThat(p.againstMinimum()).isTrue();
        assertThat(p.costs().stream().mapToDouble(Projection.Cost::points).sum())
                .isCloseTo(0.75, exactly());
    }

    @Test
    void aProjectInReworkThatThePlanWouldNeverReachHasItsDriverToo() {
        Node.Choice passed =
                new Node.Choice("passed", "check", List.of(new Node.Way(0.8, "end"), new Node.Way(0.2, "mend")));
        Node[] loop = {step("check", HALVING, "passed"), passed, step("mend", HALVING, "check"), end()};
        Projection p = model(6, loop).project(Standing.at(open("mend", 0, HALVING)));
        assertThat(p.chance()).isBetween(0.5, 0.95);
        assertThat(p.costs()).extracting(Projection.Cost::step).contains("mend", "check");
        assertThat(p.costs().stream().mapToDouble(Projection.Cost::points).sum())
                .isCloseTo(1 - p.chance(), exactly());
    }
}
