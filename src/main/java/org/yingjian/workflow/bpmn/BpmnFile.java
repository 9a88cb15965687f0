package org.yingjian.workflow.bpmn;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yingjian.workflow.FormField;
import org.yingjian.workflow.Network;

/**
 * What one BPMN file says, before anybody judged it.
 *
 * @param name file name
 * @param processes its processes in file order
 * @param expressions every text or attribute outside the drawing that an engine would evaluate
 * @param foreign elements and attributes that run code of their own
 */
public record BpmnFile(String name, List<BpmnProcess> processes, List<Expression> expressions, List<Foreign> foreign) {

    /**
     * One process.
     *
     * @param key process id
     * @param name label
     * @param executable as declared
     * @param historyTimeToLive as declared
     * @param network its graph
     * @param startFields fields of its start form: the road variables
     * @param details what is said about a node beside the graph, by node id
     */
    public record BpmnProcess(
            String key,
            String name,
            boolean executable,
            Optional<String> historyTimeToLive,
            Network network,
            List<FormField> startFields,
            Map<String, Details> details) {}

    /**
     * @param element name of the BPMN element, for example {@code userTask}
     * @param events names of its event definitions
     * @param properties camunda:properties, name → value
     * @param fields camunda:formData
     * @param timer name of the timer element: timeDate, timeDuration or timeCycle
     */
    public record Details(
            String element,
            List<String> events,
            Map<String, String> properties,
            List<FormField> fields,
            Optional<String> timer) {}

    /**
     * @param elementId nearest element with an id
     * @param place name of the XML element, or element@attribute
     * @param text as written
     */
    public record Expression(String elementId, String place, String text) {}

    /**
     * @param elementId nearest element with an id
     * @param what element or attribute, as it would be searched for in the file
     * @param text its value, may be empty
     */
    public record Foreign(String elementId, String what, String text) {}
}
