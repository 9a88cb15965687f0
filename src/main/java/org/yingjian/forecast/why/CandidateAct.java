package org.yingjian.forecast.why;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.yingjian.forecast.Act;
import org.yingjian.forecast.core.Node;
import org.yingjian.forecast.make.PlacedProject;

/**
 * An act and what it does to a project, so that several can be put together.
 *
 * @param road another road (another method); comes before the rest
 * @param step another law or clock of a step, asked of each
 * @param standing another end of a running step; comes last
 */
record CandidateAct(
        Act act,
        UnaryOperator<PlacedProject> road,
        BiFunction<PlacedProject, Node.Step, Node.Step> step,
        UnaryOperator<PlacedProject> standing) {

    static CandidateAct onRoad(Act act, UnaryOperator<PlacedProject> road) {
        return new CandidateAct(act, road, (placed, step) -> step, UnaryOperator.identity());
    }

    static CandidateAct onStep(Act act, BiFunction<PlacedProject, Node.Step, Node.Step> step) {
        return new CandidateAct(act, UnaryOperator.identity(), step, UnaryOperator.identity());
    }

    static CandidateAct onStanding(Act act, UnaryOperator<PlacedProject> standing) {
        return new CandidateAct(act, UnaryOperator.identity(), (placed, step) -> step, standing);
    }

    /** The project with all of them done. */
    static PlacedProject all(List<CandidateAct> acts, PlacedProject now) {
        PlacedProject placed = now;
        for (CandidateAct act : acts) {
            placed = act.road().apply(placed);
        }
        List<Node> nodes = new ArrayList<>();
        for (Node node : placed.road().road().graph().nodes()) {
            Node changed = node;
            for (CandidateAct act : acts) {
                changed = changed instanceof Node.Step s ? act.step().apply(placed, s) : changed;
            }
            nodes.add(changed);
        }
        placed = nodes.equals(placed.road().road().graph().nodes()) ? placed : placed.with(nodes, placed.standing());
        for (CandidateAct act : acts) {
            placed = act.standing().apply(placed);
        }
        return placed;
    }

    PlacedProject on(PlacedProject now) {
        return all(List.of(this), now);
    }
}
