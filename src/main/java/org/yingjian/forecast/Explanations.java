package org.yingjian.forecast;

import java.util.List;
import java.util.Optional;

/** Why, and what would help. Computed from the facts as they are; nothing is saved. */
public interface Explanations {

    /** Empty when the project is over, has reached its target or has no forecast. */
    Optional<Explanation> findExplanation(long projectId);

    /** The basis of {@link Explanation} alone. */
    Optional<Basis> findBasis(long projectId);

    /** The acts of {@link Explanation} alone, best first; empty for a green light. */
    List<Act> listActs(long projectId);
}
