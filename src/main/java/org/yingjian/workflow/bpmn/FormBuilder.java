package org.yingjian.workflow.bpmn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import org.yingjian.workflow.FormField;
import org.yingjian.workflow.bpmn.BpmnParser.Frame;

/** Collects the form fields and properties of one node. */
final class FormBuilder {

    private final List<FormField> fields = new ArrayList<>();
    private final Map<String, String> properties = new LinkedHashMap<>();
    private Field field;

    private static final class Field {
        String id;
        String label;
        String type;
        Optional<String> defaultValue;
        boolean required;
        final Map<String, String> choices = new LinkedHashMap<>();
    }

    void start(Frame frame, Frame parent, XMLStreamReader xml) {
        switch (frame.name) {
            case "formField" -> {
                field = new Field();
                field.id = text(xml, "id");
                field.label = text(xml, "label");
                field.type = text(xml, "type");
                field.defaultValue = Optional.ofNullable(xml.getAttributeValue(null, "defaultValue"));
            }
            case "value" -> {
                if (field != null) {
                    field.choices.put(text(xml, "id"), text(xml, "name"));
                }
            }
            case "constraint" -> {
                if (field != null && text(xml, "name").equals("required")) {
                    field.required = !"false".equals(xml.getAttributeValue(null, "config"));
                }
            }
            case "property" -> {
                if (field == null && parent != null && parent.name.equals("properties")) {
                    properties.put(text(xml, "name"), text(xml, "value"));
                }
            }
            default -> {
                // other extensions say nothing about forms
            }
        }
    }

    void end(Frame frame) {
        if (frame.name.equals("formField") && field != null) {
            fields.add(new FormField(
                    field.id, field.label, type(field.type), field.required, field.choices, field.defaultValue));
            field = null;
        }
    }

    List<FormField> fields() {
        return List.copyOf(fields);
    }

    Map<String, String> properties() {
        return properties;
    }

    private static FormField.Type type(String type) {
        return switch (type) {
            case "date" -> FormField.Type.DATE;
            case "long", "double", "integer", "number" -> FormField.Type.NUMBER;
            case "boolean" -> FormField.Type.BOOLEAN;
            case "enum" -> FormField.Type.CHOICE;
            default -> FormField.Type.TEXT;
        };
    }

    private static String text(XMLStreamReader xml, String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return value == null ? "" : value;
    }
}
