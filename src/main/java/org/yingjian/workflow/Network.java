package org.yingjian.workflow;

import java.util.List;
import java.util.Optional;

/**
 * A diagram as a plain graph, as read from its file. Sub-processes are nodes of kind SCOPE that contain others by
 * {@link Node#scope()}; everything a forecast needs is here, nothing about drawing.
 *
 * @param key process id
 * @param nodes in file order
 * @param flows sequence flows in file order
 */
public record Network(String key, List<Node> nodes, List<Flow> flows) {

    public enum Kind {
        START,
        END,
        ERROR_END,
        STEP,
        SERVICE,
        XOR,
        AND,
        OR,
        EVENT_BASED,
        TIMER,
        MESSAGE,
        BOUNDARY_ERROR,
        BOUNDARY_TIMER,
        BOUNDARY_OTHER,
        SCOPE,
        CALL,
        OTHER
    }

    /**
     * @param id element id
     * @param name label, may be empty
     * @param kind what it is
     * @param scope id of the enclosing sub-process, empty at the top
     * @param attachedTo for boundary events: the node it sits on
     * @param interrupting for boundary events
     * @param errorCode for error ends and error boundaries
     * @param timer timer expression as written, for timers
     * @param multiInstance whether the activity is multi-instance
     */
    public record Node(
            String id,
            String name,
            Kind kind,
            Optional<String> scope,
            Optional<String> attachedTo,
            boolean interrupting,
            Optional<String> errorCode,
            Optional<String> timer,
            boolean multiInstance) {}

    /**
     * @param id element id
     * @param from source node
     * @param to target node
     * @param condition expression as written, empty for none
     * @param isDefault default flow of its source
     */
    public record Flow(String id, String from, String to, Optional<String> condition, boolean isDefault) {}
}
