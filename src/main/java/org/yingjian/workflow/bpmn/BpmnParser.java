package org.yingjian.workflow.bpmn;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.yingjian.workflow.UnreadableModel;

/** Streams through one BPMN 2.0 file. Needs no recursion, so depth cannot hurt it. */
final class BpmnParser {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    /** Namespace of the beta of BPMN 2.0, still in files of early tools. */
    private static final String BETA = "http://schema.omg.org/spec/BPMN/2.0";

    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String ACTIVITI = "http://activiti.org/bpmn";
    private static final Set<String> RUNS_CODE = Set.of(
            "script",
            "executionListener",
            "taskListener",
            "connector",
            "inputOutput",
            "field",
            "potentialStarter",
            "constraintClass",
            "failedJobRetryTimeCycle");
    private static final Set<String> CODE_ATTRIBUTES = Set.of(
            "class",
            "expression",
            "resultVariable",
            "type",
            "formHandlerClass",
            "taskListener",
            "resource",
            "formKey",
            "variableMappingClass",
            "variableMappingDelegateExpression",
            "async",
            "asyncBefore",
            "asyncAfter");

    private final String file;
    private final XMLStreamReader xml;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final ProcessBuilder processes = new ProcessBuilder();
    private final List<BpmnFile.Expression> expressions = new ArrayList<>();
    private final List<BpmnFile.Foreign> foreign = new ArrayList<>();

    /** An XML element still open. */
    static final class Frame {
        final String namespace;
        final String name;
        final String id;
        final String ownerId;
        final StringBuilder text = new StringBuilder();

        Frame(String namespace, String name, String id, String ownerId) {
            this.namespace = namespace;
            this.name = name;
            this.id = id;
            this.ownerId = ownerId;
        }

        boolean is(String wanted) {
            return BPMN.equals(namespace) && name.equals(wanted);
        }
    }

    private BpmnParser(String file, XMLStreamReader xml) {
        this.file = file;
        this.xml = xml;
    }

    static BpmnFile parse(String file, InputStream content) {
        try {
            XMLStreamReader xml = SafeXml.open(content);
            try {
                return new BpmnParser(file, xml).run();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw SafeXml.unreadable(file, e);
        }
    }

    private BpmnFile run() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!frames.isEmpty()) {
                        frames.peek().text.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> end();
                default -> {
                    // comments, white space, processing instructions, document types: of no interest
                }
            }
        }
        return new BpmnFile(file, processes.build(), List.copyOf(expressions), List.copyOf(foreign));
    }

    private void start() {
        String name = xml.getLocalName();
        String namespace = BETA.equals(xml.getNamespaceURI()) ? BPMN : xml.getNamespaceURI();
        if (frames.isEmpty() && !(name.equals("definitions") && BPMN.equals(namespace))) {
            throw new UnreadableModel(
                    "%s: root element (%s): not BPMN 2.0. Export it as BPMN 2.0 XML.".formatted(file, name));
        }
        String id = xml.getAttributeValue(null, "id");
        Frame parent = frames.peek();
        String owner = id != null && BPMN.equals(namespace) ? id : parent == null ? "" : parent.ownerId;
        Frame frame = new Frame(namespace, name, id == null ? "" : id, owner);
        noteAttributes(frame);
        if (isEngine(namespace) && RUNS_CODE.contains(name) || frame.is("script")) {
            foreign.add(new BpmnFile.Foreign(owner, xml.getPrefix() + ":" + name, ""));
        }
        if (BPMN.equals(namespace)) {
            processes.start(frame, parent, xml);
        } else if (isEngine(namespace)) {
            processes.startExtension(frame, parent, xml);
        }
        frames.push(frame);
    }

    private void end() {
        Frame frame = frames.pop();
        String text = frame.text.toString();
        if (isEvaluated(text) && (BPMN.equals(frame.namespace) || isEngine(frame.namespace))) {
            expressions.add(new BpmnFile.Expression(frame.ownerId, frame.name, text.strip()));
        }
        if (BPMN.equals(frame.namespace)) {
            processes.end(frame, text.strip());
        } else if (isEngine(frame.namespace)) {
            processes.endExtension(frame);
        }
    }

    private void noteAttributes(Frame frame) {
        boolean formPart = isEngine(frame.namespace);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String attribute = xml.getAttributeLocalName(i);
            String value = xml.getAttributeValue(i);
            if (frame.is("conditionExpression") && attribute.equals("language")
                    || frame.name.equals("constraint") && attribute.equals("name") && value.equals("validator")) {
                foreign.add(new BpmnFile.Foreign(frame.ownerId, frame.name + "@" + attribute, value));
            }
            boolean engineAttribute = isEngine(xml.getAttributeNamespace(i));
            if (engineAttribute && (CODE_ATTRIBUTES.contains(attribute) || attribute.equals("delegateExpression"))) {
                foreign.add(new BpmnFile.Foreign(frame.ownerId, xml.getAttributePrefix(i) + ":" + attribute, value));
            } else if (isEvaluated(value) && (formPart || BPMN.equals(frame.namespace))) {
                expressions.add(new BpmnFile.Expression(frame.ownerId, frame.name + "@" + attribute, value));
            }
        }
    }

    private static boolean isEvaluated(String text) {
        return text.contains("${") || text.contains("#{");
    }

    static boolean isEngine(String namespace) {
        return CAMUNDA.equals(namespace) || ACTIVITI.equals(namespace);
    }
}
