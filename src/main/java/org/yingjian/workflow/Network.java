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
     * @param traits what other tools' diagrams say beside
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
            boolean multiInstance,
            Traits traits) {}

    /** How often an activity is done. */
    public enum Repeat {
        ONCE,
        LOOP,
        PARALLEL,
        SEQUENTIAL
    }

    /**
     * What our own diagrams never use, but a reader of any tool's files must know.
     *
     * @param element name of the BPMN element, for example {@code userTask}
     * @param events names of its event definitions, for example {@code timerEventDefinition}
     * @param repeat how often it is done
     * @param instances number of instances as written, for multi-instance
     * @param eventSubProcess started by an event, not by a flow
     * @param compensation done only to undo another
     * @param link name of the link event it is
     */
    public record Traits(
            String element,
            List<String> events,
            Repeat repeat,
            Optional<String> instances,
            boolean eventSubProcess,
            boolean compensation,
            Optional<String> link) {}

    /**
     * @param id element id
     * @param from source node
     * @param to target node
     * @param condition expression as written, empty for none
     * @param isDefault default flow of its source
     */
    public record Flow(String id, String from, String to, Optional<String> condition, boolean isDefault) {}
}
