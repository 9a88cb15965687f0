package org.yingjian.workflow;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Draws small diagrams for tests, sound unless a test plants a fault. */
public final class Drawing {

    private final String key;
    private final StringBuilder variables = new StringBuilder();
    private final List<String> body = new ArrayList<>();
    private final Set<String> errors = new LinkedHashSet<>();
    private final Map<String, String> defaults = new LinkedHashMap<>();
    private String historyTimeToLive = "P3650D";
    private boolean executable = true;
    private int flows;

    public Drawing(String key) {
        this.key = key;
    }

    public Drawing historyTimeToLive(String value) {
        historyTimeToLive = value;
        return this;
    }

    public Drawing notExecutable() {
        executable = false;
        return this;
    }

    public Drawing choice(String id, String defaultValue, String... values) {
        variables.append(
                "<camunda:formField id='%s' label='%s' type='enum' defaultValue='%s'>".formatted(id, id, defaultValue));
        for (String value : values) {
            variables.append("<camunda:value id='%s' name='%s'/>".formatted(value, value));
        }
        variables.append("</camunda:formField>");
        return this;
    }

    public Drawing flag(String id, boolean defaultValue) {
        variables.append("<camunda:formField id='%s' label='%s' type='boolean' defaultValue='%s'/>"
                .formatted(id, id, defaultValue));
        return this;
    }

    public Drawing stage(String id) {
        body.add("<subProcess id='%s' name='阶段%s'>".formatted(id, id));
        body.add("<startEvent id='%s_in'/>".formatted(id));
        return this;
    }

    public Drawing end() {
        body.add("</subProcess>");
        return this;
    }

    public Drawing raw(String xml) {
        body.add(xml);
        return this;
    }

    /** A task; results make its deciding field, the first is the default. */
    public Drawing task(String id, String... results) {
        return taskCovering(id, "", results);
    }

    public Drawing taskCovering(String id, String covers, String... results) {
        StringBuilder xml = new StringBuilder("<userTask id='%s' name='环节%s'><extensionElements>".formatted(id, id));
        xml.append("<camunda:formData>");
        if (results.length > 0) {
            xml.append("<camunda:formField id='%s_result' label='结果' type='enum' defaultValue='%s'>"
                    .formatted(id, results[0]));
            for (String result : results) {
                xml.append("<camunda:value id='%s' name='%s'/>".formatted(result, result));
            }
            xml.append("</camunda:formField>");
        }
        xml.append("<camunda:formField id='docNo' label='文号' type='string'/></camunda:formData>");
        xml.append("<camunda:properties><camunda:property name='holder' value='commission'/>");
        xml.append("<camunda:property name='covers' value='%s'/></camunda:properties>".formatted(covers));
        xml.append("</extensionElements></userTask>");
        body.add(xml.toString());
        return this;
    }

    public Drawing timer(String id, String step) {
        return timerWritten(id, "<timeDate>${due.minimum('%s')}</timeDate>".formatted(step));
    }

    public Drawing timerWritten(String id, String definition) {
        body.add(
                "<intermediateCatchEvent id='%s'><timerEventDefinition>%s</timerEventDefinition></intermediateCatchEvent>"
                        .formatted(id, definition));
        return this;
    }

    public Drawing and(String... ids) {
        return gateways("parallelGateway", ids);
    }

    public Drawing or(String... ids) {
        return gateways("inclusiveGateway", ids);
    }

    public Drawing xor(String... ids) {
        return gateways("exclusiveGateway", ids);
    }

    private Drawing gateways(String element, String... ids) {
        for (String id : ids) {
            body.add("<%s id='%s'@%s@/>".formatted(element, id, id));
        }
        return this;
    }

    public Drawing errorEnd(String id, String code) {
        errors.add(code);
        body.add("<endEvent id='%s'><errorEventDefinition errorRef='error_%s'/></endEvent>".formatted(id, code));
        return this;
    }

    public Drawing errorBoundary(String id, String stage, String code) {
        errors.add(code);
        body.add("<boundaryEvent id='%s' attachedToRef='%s'><errorEventDefinition errorRef='error_%s'/></boundaryEvent>"
                .formatted(id, stage, code));
        return this;
    }

    public Drawing plainEnd(String id) {
        body.add("<endEvent id='%s'/>".formatted(id));
        return this;
    }

    /** Plain flows along a chain of ids. */
    public Drawing chain(String... ids) {
        for (int i = 1; i < ids.length; i++) {
            flow(ids[i - 1], ids[i], null);
        }
        return this;
    }

    public Drawing when(String from, String to, String condition) {
        return flow(from, to, condition);
    }

    public Drawing otherwise(String from, String to) {
        defaults.put(from, "f" + (flows + 1));
        return flow(from, to, null);
    }

    private Drawing flow(String from, String to, String condition) {
        flows++;
        String inner = condition == null
                ? ""
                : "<conditionExpression xsi:type='tFormalExpression'><![CDATA[%s]]></conditionExpression>"
                        .formatted(condition);
        body.add("<sequenceFlow id='f%d' sourceRef='%s' targetRef='%s'>%s</sequenceFlow>"
                .formatted(flows, from, to, inner));
        return this;
    }

    public String xml() {
        StringBuilder xml = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?>");
        xml.append("<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'"
                + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                + " xmlns:camunda='http://camunda.org/schema/1.0/bpmn' targetNamespace='test'>");
        errors.forEach(
                code -> xml.append("<error id='error_%s' name='%s' errorCode='%s'/>".formatted(code, code, code)));
        xml.append("<process id='%s' name='图%s' isExecutable='%s'".formatted(key, key, executable));
        xml.append(historyTimeToLive == null ? ">" : " camunda:historyTimeToLive='%s'>".formatted(historyTimeToLive));
        xml.append("<startEvent id='start'><extensionElements><camunda:formData>")
                .append(variables)
                .append("</camunda:formData></extensionElements></startEvent>");
        body.forEach(part -> xml.append(marked(part)));
        return xml.append("</process></definitions>").toString();
    }

    private String marked(String part) {
        int at = part.indexOf('@');
        if (at < 0) {
            return part;
        }
        String id = part.substring(at + 1, part.lastIndexOf('@'));
        String mark = defaults.containsKey(id) ? " default='%s'".formatted(defaults.get(id)) : "";
        return part.substring(0, at) + mark + part.substring(part.lastIndexOf('@') + 1);
    }

    public byte[] bytes() {
        return xml().getBytes(StandardCharsets.UTF_8);
    }
}
