package org.yingjian.forecast.check;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What had to be assumed to follow a foreign diagram, and at which elements. */
final class Assumptions {

    /** No share is drawn: every way is taken as often as every other. */
    static final String SHARES = "shares-assumed";

    /** When a message, signal, condition or timer comes is not drawn. */
    static final String ARRIVAL = "arrival-assumed";

    /** How many instances is not drawn. */
    static final String INSTANCES = "instances-assumed";

    /** A called process counts as one step. */
    static final String CALL = "call-as-step";

    /** Branches run together without a gateway; each token would go on alone. */
    static final String MERGE = "merge-as-join";

    /** A side branch of a non-interrupting event counts as independent of the step it sits on. */
    static final String SIDE = "side-branch-independent";

    /** A side branch that runs back into the main way is left out; the chance is a lower bound. */
    static final String REJOIN = "side-branch-rejoins";

    /** A side branch that outlives the block it begins in is left out; the chance is an upper bound. */
    static final String SIDE_IGNORED = "side-branch-ignored";

    /** Activities in any order count as side by side. */
    static final String AD_HOC = "ad-hoc-as-parallel";

    static final String COMPLEX = "complex-as-inclusive";

    /** Undoing is left out. */
    static final String COMPENSATION = "compensation-ignored";

    /** No flow leads there. */
    static final String UNREACHED = "unreached-ignored";

    static final String DANGLING = "dangling-flow-ignored";

    /** Branches cross: a lower and an upper chance instead of one. */
    static final String BOUNDS = "bounds";

    private static final int SHOWN = 3;

    private final Map<String, Set<String>> at = new LinkedHashMap<>();

    /** @return whether it is new */
    boolean note(String name, String element) {
        return at.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(element);
    }

    void drop(String name, String element) {
        at.get(name).remove(element);
        at.values().removeIf(Set::isEmpty);
    }

    String first(String name) {
        return at.get(name).iterator().next();
    }

    boolean isEmpty() {
        return at.isEmpty();
    }

    Set<String> names() {
        return at.keySet();
    }

    @Override
    public String toString() {
        return at.entrySet().stream()
                .map(e -> e.getKey() + " at " + shown(e.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String shown(Set<String> elements) {
        String first = elements.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return elements.size() <= SHOWN ? first : first + " and " + (elements.size() - SHOWN) + " more";
    }
}
