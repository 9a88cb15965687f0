package org.yingjian.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.yingjian.forecast.core.Node;

/**
 * An act and what it does to a project, so that several can be put together.
 *
 * @param road another road (another method); comes before the rest
 * @param step another law or clock of a step, asked of each
 * @param standing another end of a running step; comes last
 */
record Doable(
        Act act,
        UnaryOperator<Placed> road,
        BiFunction<Placed, Node.Step, Node.Step> step,
        UnaryOperator<Placed> standing) {

    static Doable onRoad(Act act, UnaryOperator<Placed> road) {
        return new Doable(act, road, (placed, step) -> step, UnaryOperator.identity());
    }

    static Doable onStep(Act act, BiFunction<Placed, Node.Step, Node.Step> step) {
        return new Doable(act, UnaryOperator.identity(), step, UnaryOperator.identity());
    }

    static Doable onStanding(Act act, UnaryOperator<Placed> standing) {
        return new Doable(act, UnaryOperator.identity(), (placed, step) -> step, standing);
    }

    /** The project with all of them done. */
    static Placed all(List<Doable> acts, Placed now) {
        Placed placed = now;
        for (Doable act : acts) {
            placed = act.road().apply(placed);
        }
        List<Node> nodes = new ArrayList<>();
        for (Node node : placed.road().road().graph().nodes()) {
            Node changed = node;
            for (Doable act : acts) {
                changed = changed instanceof Node.Step s ? act.step().apply(placed, s) : changed;
            }
            nodes.add(changed);
        }
        placed = nodes.equals(placed.road().road().graph().nodes()) ? placed : placed.with(nodes, placed.standing());
        for (Doable act : acts) {
            placed = act.standing().apply(placed);
        }
        return placed;
    }

    Placed on(Placed now) {
        return all(List.of(this), now);
    }
}
