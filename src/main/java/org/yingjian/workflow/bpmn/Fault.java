package org.yingjian.workflow.bpmn;

/**
 * One reason why a diagram or table cannot run.
 *
 * @param rule name of the rule it breaks
 * @param file file name
 * @param element id of the element
 * @param value what stands there
 * @param cure what to do
 */
record Fault(String rule, String file, String element, String value, String cure) {

    @Override
    public String toString() {
        return "%s: element (%s): %s. %s [%s]".formatted(file, element, value, cure, rule);
    }
}
