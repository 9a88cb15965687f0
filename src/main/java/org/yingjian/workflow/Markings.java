package org.yingjian.workflow;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Computes where a project stands from the steps already finished. Pure: no engine, no database. */
public interface Markings {

    /**
     * The marking of a project whose finished steps are known. A step is taken as passed, too, when a step that can only
     * come after it is finished. Collapsed steps count as finished when every step they cover is.
     *
     * @param diagram the diagram
     * @param variables values of the condition variables (missing ones take their declared default)
     * @param finished ids of finished or not-needed steps (task ids, or ids covered by a collapsed task), latest round
     * @param stillOpen ids of steps known to be open again (a later round) although they were finished once
     * @param timerDue due date of a waiting timer, for each timer id
     * @param today timers due on or before this day have fired
     */
    Marking mark(
            Diagram diagram,
            Map<String, Object> variables,
            Set<String> finished,
            Set<String> stillOpen,
            Function<String, LocalDate> timerDue,
            LocalDate today);

    /**
     * Ids of the steps this project can come to under its road variables, in reading order. Results of steps are left
     * open: the ways of every result count, those back included.
     *
     * @param variables road variables (missing ones take their declared default)
     */
    Set<String> onRoad(Diagram diagram, Map<String, Object> variables);

    /**
     * The step on this project's road that stands for a domain step: the task of that id, or the one that covers it.
     *
     * @param domainId id of a domain step as a ledger knows it, for example {@code N15}
     */
    Optional<Step> standsFor(Diagram diagram, Map<String, Object> variables, String domainId);
}
