package org.yingjian.workflow.bpmn;

import java.util.stream.Stream;
import org.yingjian.workflow.bpmn.BpmnFile.BpmnProcess;

/** One rule a diagram must keep before it may run (rulings: modellers, allow-list). */
record ShapeRule(String name, Check check) {

    interface Check {
        Stream<Found> find(BpmnFile file, BpmnProcess process);
    }

    /** What a check found, before rule and file are added. */
    record Found(String element, String value, String cure) {}

    Stream<Fault> faults(BpmnFile file, BpmnProcess process) {
        return check.find(file, process).map(f -> new Fault(name, file.name(), f.element(), f.value(), f.cure()));
    }
}
