package org.yingjian.workflow.bpmn;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.yingjian.workflow.UnreadableModel;

/** Judges a table before it is used: FEEL only, inputs that are plain names. */
public final class DmnCheck {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern FOREIGN = Pattern.compile("[$#]\\{|\\bexternal\\b");

    private final String file;
    private final XMLStreamReader xml;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, List<String>> inputs = new LinkedHashMap<>();
    private String decision = "";
    private String element = "";
    private boolean inInput;

    private DmnCheck(String file, XMLStreamReader xml) {
        this.file = file;
        this.xml = xml;
    }

    /**
     * @param file file name, for messages
     * @param content DMN
     * @return decision id → names of the inputs it reads
     * @throws UnreadableModel when it cannot be read or uses another language than FEEL, naming every fault
     */
    public static Map<String, List<String>> accept(String file, byte[] content) {
        try {
            XMLStreamReader xml = SafeXml.open(new ByteArrayInputStream(content));
            try {
                return new DmnCheck(file, xml).run();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw SafeXml.unreadable(file, e);
        }
    }

    private Map<String, List<String>> run() throws XMLStreamException {
        boolean first = true;
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (first && !isDmn()) {
                        throw new UnreadableModel("%s: root element (%s): not DMN. Export it as DMN 1.3 XML."
                                .formatted(file, xml.getLocalName()));
                    }
                    first = false;
                    text.setLength(0);
                    start();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    end(text.toString().strip());
                    text.setLength(0);
                }
                default -> {
                    // comments and white space
                }
            }
        }
        ShapeCheck.refuseIfAny(faults);
        return inputs;
    }

    private boolean isDmn() {
        return xml.getLocalName().equals("definitions")
                && String.valueOf(xml.getNamespaceURI()).contains("www.omg.org/spec/DMN/");
    }

    private void start() {
        String id = xml.getAttributeValue(null, "id");
        element = id == null ? element : id;
        String language = xml.getAttributeValue(null, "expressionLanguage");
        if (language != null && !language.toLowerCase(java.util.Locale.ROOT).contains("feel")) {
            fault("feel only", "expressionLanguage (%s)".formatted(language), "Choose FEEL.");
        }
        switch (xml.getLocalName()) {
            case "decision" -> {
                decision = id == null ? "" : id;
                inputs.put(decision, new ArrayList<>());
            }
            case "inputExpression" -> inInput = true;
            case "literalExpression", "invocation", "businessKnowledgeModel" ->
                fault("tables only", xml.getLocalName(), "Use decision tables only.");
            default -> {
                // rules and entries
            }
        }
    }

    private void end(String text) {
        if (xml.getLocalName().equals("inputExpression")) {
            inInput = false;
        }
        if (!xml.getLocalName().equals("text")) {
            return;
        }
        if (FOREIGN.matcher(text).find()) {
            fault("feel only", text, "Write FEEL without ${…} and without external functions.");
        }
        if (inInput && !NAME.matcher(text).matches()) {
            fault("plain inputs", text, "Let each input read one variable by its name.");
        } else if (inInput && !inputs.get(decision).contains(text)) {
            inputs.get(decision).add(text);
        }
    }

    private void fault(String rule, String value, String cure) {
        faults.add(new Fault(rule, file, element, value, cure));
    }
}
