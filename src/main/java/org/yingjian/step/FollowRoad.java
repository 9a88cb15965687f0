package org.yingjian.step;

import java.util.List;
import org.yingjian.shared.Actor;

/** Puts projects on their diagrams: new ones at the beginning, ledger ones where they stand, re-imported ones further on. */
public interface FollowRoad {

    /** Starts a project just registered at the beginning of its diagram, first steps opened today. */
    void start(long projectId, Actor actor);

    /**
     * Places a project just registered at the steps that are open after the given facts, in order of the ledger. Opening
     * dates: as reported, else the latest predecessor's finish (derived), else unknown.
     */
    void place(long projectId, List<PastFact> facts, Actor actor);

    /**
     * Takes over the facts of a later ledger: what is already known changes nothing, new finishes advance the diagram,
     * changed dates are kept as corrections.
     *
     * @return true when anything changed
     */
    boolean advance(long projectId, List<PastFact> facts, Actor actor);

    /** Records the few known facts of a project finished before the program came; no diagram runs. */
    void backfill(long projectId, List<PastFact> facts, Actor actor);
}
