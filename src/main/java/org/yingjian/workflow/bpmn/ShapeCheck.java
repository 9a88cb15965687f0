package org.yingjian.workflow.bpmn;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yingjian.workflow.UnreadableModel;

/** Judges a diagram before it is deployed: at boot and at upload. */
public final class ShapeCheck {

    /** In this order faults are told. Each rule has a planted fault in the tests. */
    static final List<ShapeRule> RULES = Stream.of(FileRules.ALL, StepRules.ALL, FlowRules.ALL, ExpressionRules.ALL)
            .flatMap(List::stream)
            .toList();

    private ShapeCheck() {}

    /**
     * @param file file name, for messages
     * @param xml BPMN 2.0
     * @return the file as read
     * @throws UnreadableModel when it cannot be read, or breaks a rule; the message names every fault
     */
    public static BpmnFile accept(String file, byte[] xml) {
        BpmnFile read = read(file, xml);
        refuseIfAny(faults(read));
        return read;
    }

    /** Reads without judging: for diagrams that were judged before they were deployed. */
    public static BpmnFile read(String file, byte[] xml) {
        return BpmnParser.parse(file, new ByteArrayInputStream(xml));
    }

    static List<Fault> faults(BpmnFile file) {
        if (file.processes().size() != 1) {
            return List.of(new Fault(
                    "one process",
                    file.name(),
                    "definitions",
                    file.processes().size() + " processes",
                    "Draw exactly one process in a file."));
        }
        List<Fault> faults = new ArrayList<>();
        for (ShapeRule rule : RULES) {
            rule.faults(file, file.processes().get(0)).forEach(faults::add);
        }
        return faults;
    }

    static void refuseIfAny(List<Fault> faults) {
        if (!faults.isEmpty()) {
            String list = String.join(
                    System.lineSeparator() + "  ",
                    faults.stream().map(Fault::toString).toList());
            throw new UnreadableModel("%d fault(s) keep this file from running:%n  %s".formatted(faults.size(), list));
        }
    }
}
