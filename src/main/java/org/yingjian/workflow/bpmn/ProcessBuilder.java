package org.yingjian.workflow.bpmn;

import static java.util.Map.entry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import org.yingjian.workflow.Network;
import org.yingjian.workflow.Network.Kind;
import org.yingjian.workflow.bpmn.BpmnParser.Frame;

/** Collects nodes, flows and forms while the file streams by. */
final class ProcessBuilder {

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            entry("startEvent", Kind.START),
            entry("endEvent", Kind.END),
            entry("task", Kind.STEP),
            entry("userTask", Kind.STEP),
            entry("manualTask", Kind.STEP),
            entry("serviceTask", Kind.SERVICE),
            entry("sendTask", Kind.SERVICE),
            entry("scriptTask", Kind.SERVICE),
            entry("businessRuleTask", Kind.SERVICE),
            entry("receiveTask", Kind.MESSAGE),
            entry("callActivity", Kind.CALL),
            entry("subProcess", Kind.SCOPE),
            entry("transaction", Kind.SCOPE),
            entry("adHocSubProcess", Kind.SCOPE),
            entry("exclusiveGateway", Kind.XOR),
            entry("parallelGateway", Kind.AND),
            entry("inclusiveGateway", Kind.OR),
            entry("eventBasedGateway", Kind.EVENT_BASED),
            entry("complexGateway", Kind.OTHER),
            entry("intermediateCatchEvent", Kind.MESSAGE),
            entry("intermediateThrowEvent", Kind.OTHER),
            entry("implicitThrowEvent", Kind.OTHER),
            entry("choreographyTask", Kind.OTHER),
            entry("callChoreography", Kind.OTHER),
            entry("subChoreography", Kind.SCOPE),
            entry("boundaryEvent", Kind.BOUNDARY_OTHER));

    private final List<OpenProcess> processes = new ArrayList<>();
    private final Map<String, String> errorCodes = new HashMap<>();
    private final Deque<NodeDraft> nodes = new ArrayDeque<>();
    private final Deque<String> scopes = new ArrayDeque<>();
    private OpenProcess process;
    private FlowDraft flow;

    private static final class OpenProcess {
        String key;
        String name;
        boolean executable;
        Optional<String> historyTimeToLive;
        final List<NodeDraft> nodes = new ArrayList<>();
        final List<FlowDraft> flows = new ArrayList<>();
        final Map<String, String> defaults = new HashMap<>();
    }

    private static final class NodeDraft {
        String id;
        String name;
        String element;
        Kind kind;
        String scope;
        String attachedTo;
        boolean interrupting = true;
        String errorRef;
        String timerElement;
        String timer;
        Network.Repeat repeat = Network.Repeat.ONCE;
        String instances;
        boolean eventSubProcess;
        boolean compensation;
        String link;
        final List<String> events = new ArrayList<>();
        final FormBuilder form = new FormBuilder();
    }

    private static final class FlowDraft {
        String id;
        String from;
        String to;
        String condition;
    }

    void start(Frame frame, Frame parent, XMLStreamReader xml) {
        switch (frame.name) {
            case "process", "choreography", "globalChoreographyTask" -> startProcess(frame, xml);
            case "error" ->
                errorCodes.put(
                        frame.id,
                        Optional.ofNullable(xml.getAttributeValue(null, "errorCode"))
                                .orElse(frame.id));
            case "sequenceFlow" -> startFlow(frame, xml);
            default -> {
                if (process == null) {
                    return;
                }
                if (KINDS.containsKey(frame.name)) {
                    startNode(frame, xml);
                } else if (!nodes.isEmpty()) {
                    noteInside(frame, xml);
                }
            }
        }
    }

    private void startProcess(Frame frame, XMLStreamReader xml) {
        process = new OpenProcess();
        process.key = frame.id;
        process.name = text(xml, "name");
        process.executable = Boolean.parseBoolean(xml.getAttributeValue(null, "isExecutable"));
        process.historyTimeToLive = Optional.ofNullable(xml.getAttributeValue(BpmnParser.CAMUNDA, "historyTimeToLive"));
        processes.add(process);
    }

    private void startFlow(Frame frame, XMLStreamReader xml) {
        if (process == null) {
            return;
        }
        flow = new FlowDraft();
        flow.id = frame.id;
        flow.from = text(xml, "sourceRef");
        flow.to = text(xml, "targetRef");
        process.flows.add(flow);
    }

    private void startNode(Frame frame, XMLStreamReader xml) {
        NodeDraft node = new NodeDraft();
        node.id = frame.id;
        node.name = text(xml, "name");
        node.element = frame.name;
        node.kind = KINDS.get(frame.name);
        node.scope = scopes.peek();
        node.attachedTo = xml.getAttributeValue(null, "attachedToRef");
        node.interrupting = !"false".equals(xml.getAttributeValue(null, "cancelActivity"))
                && !"false".equals(xml.getAttributeValue(null, "isInterrupting"));
        node.eventSubProcess = Boolean.parseBoolean(xml.getAttributeValue(null, "triggeredByEvent"));
        node.compensation = Boolean.parseBoolean(xml.getAttributeValue(null, "isForCompensation"));
        String defaultFlow = xml.getAttributeValue(null, "default");
        if (defaultFlow != null) {
            process.defaults.put(node.id, defaultFlow);
        }
        process.nodes.add(node);
        nodes.push(node);
        if (node.kind == Kind.SCOPE) {
            scopes.push(node.id);
        }
    }

    private void noteInside(Frame frame, XMLStreamReader xml) {
        NodeDraft node = nodes.peek();
        if (frame.name.endsWith("EventDefinition")) {
            node.events.add(frame.name);
        }
        switch (frame.name) {
            case "multiInstanceLoopCharacteristics" ->
                node.repeat = Boolean.parseBoolean(xml.getAttributeValue(null, "isSequential"))
                        ? Network.Repeat.SEQUENTIAL
                        : Network.Repeat.PARALLEL;
            case "standardLoopCharacteristics" -> node.repeat = Network.Repeat.LOOP;
            case "errorEventDefinition" -> {
                node.errorRef = text(xml, "errorRef");
                node.kind = node.kind == Kind.END
                        ? Kind.ERROR_END
                        : node.kind == Kind.BOUNDARY_OTHER ? Kind.BOUNDARY_ERROR : node.kind;
            }
            case "timerEventDefinition" ->
                node.kind = node.kind == Kind.MESSAGE
                        ? Kind.TIMER
                        : node.kind == Kind.BOUNDARY_OTHER ? Kind.BOUNDARY_TIMER : node.kind;
            case "linkEventDefinition" -> {
                node.kind = Kind.OTHER;
                node.link = text(xml, "name");
            }
            default -> {
                // documentation, incoming and outgoing, drawing notes
            }
        }
    }

    void startExtension(Frame frame, Frame parent, XMLStreamReader xml) {
        if (!nodes.isEmpty()) {
            nodes.peek().form.start(frame, parent, xml);
        }
    }

    void endExtension(Frame frame) {
        if (!nodes.isEmpty()) {
            nodes.peek().form.end(frame);
        }
    }

    void end(Frame frame, String text) {
        switch (frame.name) {
            case "process", "choreography", "globalChoreographyTask" -> process = null;
            case "loopCardinality" -> {
                if (!nodes.isEmpty()) {
                    nodes.peek().instances = text;
                }
            }
            case "sequenceFlow" -> flow = null;
            case "conditionExpression" -> {
                if (flow != null) {
                    flow.condition = text;
                }
            }
            case "timeDate", "timeDuration", "timeCycle" -> {
                if (!nodes.isEmpty()) {
                    nodes.peek().timerElement = frame.name;
                    nodes.peek().timer = text;
                }
            }
            default -> {
                if (process != null && KINDS.containsKey(frame.name)) {
                    NodeDraft node = nodes.pop();
                    if (node.kind == Kind.SCOPE) {
                        scopes.pop();
                    }
                }
            }
        }
    }

    List<BpmnFile.BpmnProcess> build() {
        return processes.stream().map(this::build).toList();
    }

    private BpmnFile.BpmnProcess build(OpenProcess open) {
        List<Network.Node> drawn = open.nodes.stream().map(this::node).toList();
        List<Network.Flow> flows = open.flows.stream()
                .map(f -> new Network.Flow(
                        f.id,
                        f.from,
                        f.to,
                        Optional.ofNullable(f.condition),
                        f.id.equals(open.defaults.get(f.from)) && !f.id.isEmpty()))
                .toList();
        Map<String, BpmnFile.Details> details = new HashMap<>();
        open.nodes.forEach(n -> details.put(
                n.id,
                new BpmnFile.Details(
                        n.element,
                        List.copyOf(n.events),
                        n.form.properties(),
                        n.form.fields(),
                        Optional.ofNullable(n.timerElement))));
        return new BpmnFile.BpmnProcess(
                open.key,
                open.name,
                open.executable,
                open.historyTimeToLive,
                new Network(open.key, drawn, flows),
                open.nodes.stream()
                        .filter(n -> n.kind == Kind.START && n.scope == null)
                        .flatMap(n -> n.form.fields().stream())
                        .toList(),
                details);
    }

    private Network.Node node(NodeDraft n) {
        return new Network.Node(
                n.id,
                n.name,
                n.kind,
                Optional.ofNullable(n.scope),
                Optional.ofNullable(n.attachedTo),
                n.interrupting,
                Optional.ofNullable(n.errorRef).map(ref -> errorCodes.getOrDefault(local(ref), ref)),
                Optional.ofNullable(n.timer),
                n.repeat == Network.Repeat.PARALLEL || n.repeat == Network.Repeat.SEQUENTIAL,
                new Network.Traits(
                        n.element,
                        List.copyOf(n.events),
                        n.repeat,
                        Optional.ofNullable(n.instances),
                        n.eventSubProcess,
                        n.compensation,
                        Optional.ofNullable(n.link)));
    }

    private static String local(String reference) {
        return reference.substring(reference.indexOf(':') + 1);
    }

    private static String text(XMLStreamReader xml, String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return value == null ? "" : value;
    }
}
