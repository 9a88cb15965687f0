package org.yingjian.forecast.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yingjian.workflow.Network;

/** A stretch walked by one token: the whole of a scope, or one branch of a fork up to where the branches meet. */
final class Place {

    /**
     * A process or a sub-process being laid out.
     *
     * @param host the sub-process, null for a process
     * @param around where it stands, null for a process
     * @param exit what follows it
     * @param catches its own handlers of errors
     */
    record Scope(ScopeGraph graph, Network.Node host, Place around, String exit, List<Catch> catches) {}

    /** @param entry node of the core an error leads to */
    record Catch(Optional<String> errorCode, String entry) {

        boolean matches(Network.Node end) {
            return errorCode.isEmpty() || errorCode.equals(end.errorCode());
        }
    }

    final Scope scope;
    /** Where it ends. */
    final String stop;
    /** The node of the core that stands for its end. */
    final String exit;

    private final boolean branch;
    private final boolean tangled;
    /** Flows by which its own token comes to its end. */
    final Set<String> arrivals = new HashSet<>();
    /** The same with those of blocks inside that end at the same node. */
    final Set<String> covered = new HashSet<>();

    private Place(Scope scope, String stop, String exit, boolean branch, boolean tangled) {
        this.scope = scope;
        this.stop = stop;
        this.exit = exit;
        this.branch = branch;
        this.tangled = tangled;
    }

    static Place whole(Scope scope) {
        return new Place(scope, ScopeGraph.END, scope.exit(), false, false);
    }

    Place branch(String meeting, String join) {
        return new Place(scope, meeting, join, true, tangled);
    }

    /** All branches of a fork together, where they cross. */
    Place tangle(String meeting, String join) {
        return new Place(scope, meeting, join, true, true);
    }

    boolean isTangled() {
        return tangled;
    }

    boolean isBranch() {
        return branch;
    }
}
