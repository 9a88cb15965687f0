package org.yingjian.web.words;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.yingjian.account.Organisation;
import org.yingjian.account.Organisations;
import org.yingjian.shared.Actor;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.Diagrams;
import org.yingjian.workflow.FormField;

/**
 * DiagramNames that stand in diagrams and tables, in the reader's language. Their Chinese is what the diagram or table says; proper
 * names of firms, schools and projects have no English.
 */
@Component("names")
public class DiagramNames {

    /** Where a request keeps who bears which name. */
    private static final String BEARERS = DiagramNames.class.getName() + ".bearers";

    private static final String RESULT = "_result";

    /** What stands on a shape, a line or in a remark. */
    private static final Pattern DRAWN =
            Pattern.compile("(<bpmn:\\w+ [^>]*?\\bname=\"|<bpmn:text>)([^\"<]*)(\"|</bpmn:text>)");

    private final MessageSource messages;
    private final Diagrams diagrams;
    private final Organisations organisations;
    private volatile Map<String, String> keys;

    DiagramNames(MessageSource messages, Diagrams diagrams, Organisations organisations) {
        this.messages = messages;
        this.diagrams = diagrams;
        this.organisations = organisations;
    }

    /** A step, stage, office or county by its Chinese name; anything else as it is. */
    public String say(String chinese) {
        if (isChinese() || chinese == null || chinese.isBlank()) {
            return chinese;
        }
        if (chinese.equals(Actor.PROGRAM.name())) {
            return find("actor.program").orElse(chinese);
        }
        String key = keys().get(chinese);
        return find(key == null ? "county." + chinese : key)
                .or(() -> office(chinese))
                .orElse(chinese);
    }

    /** Office and person as signed under an act. */
    public String signature(String signed) {
        int space = signed.indexOf(' ');
        return space < 0 ? say(signed) : say(signed.substring(0, space)) + signed.substring(space);
    }

    /** Several names, each perhaps with a number behind it, as the rooms join them. */
    public String list(String joined) {
        return isChinese()
                ? joined
                : Arrays.stream(joined.split("、")).map(this::signature).collect(Collectors.joining(", "));
    }

    /** The drawing of a diagram with the words on it in the reader's language. */
    public String drawing(String xml) {
        return isChinese()
                ? xml
                : DRAWN.matcher(xml)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(found.group(1) + label(found.group(2)) + found.group(3)));
    }

    private String label(String chinese) {
        return find("label." + chinese.lines().findFirst().orElse("")).orElseGet(() -> say(chinese));
    }

    public String field(FormField field) {
        if (isChinese()) {
            return field.label();
        }
        if (field.id().endsWith(RESULT)) {
            return find("field.result").orElse(field.label());
        }
        if (field.isPart()) {
            return field.part()
                    .flatMap(part -> find("step." + part))
                    .map(name -> messages.getMessage("field.part", new Object[] {name}, Locale.ENGLISH))
                    .orElse(field.label());
        }
        return find("field." + field.id()).orElse(field.label());
    }

    /** The words for an entered value: a choice by its label, anything else as entered. */
    public String value(FormField field, String value) {
        String label = field.choices().get(value);
        return label == null || isChinese()
                ? (label == null ? value : label)
                : find("choice." + value).orElse(label);
    }

    /** Reads all that names may need in the reader's language, so that a page can be drawn without asking. */
    public void prepare() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (!isChinese() && request != null) {
            keys();
            request.setAttribute(BEARERS, organisations.listByName(), RequestAttributes.SCOPE_REQUEST);
        }
    }

    private Optional<String> office(String name) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        Object kept = request == null ? null : request.getAttribute(BEARERS, RequestAttributes.SCOPE_REQUEST);
        Optional<Organisation> bearer = kept instanceof Map<?, ?> bearers
                ? Optional.ofNullable((Organisation) bearers.get(name))
                : organisations.findByName(name);
        return bearer.flatMap(this::office);
    }

    private Optional<String> office(Organisation organisation) {
        if (organisation.kind().equals("province")) {
            return find("office.province");
        }
        String county = organisation.county().flatMap(c -> find("county." + c)).orElse("");
        return find("office." + organisation.kind())
                .map(kind -> messages.getMessage(
                        "office.of",
                        new Object[] {county.isEmpty() ? find("county.city").orElse("") : county, kind},
                        Locale.ENGLISH));
    }

    private Optional<String> find(String key) {
        return Optional.ofNullable(messages.getMessage(key, null, null, Locale.ENGLISH));
    }

    private Map<String, String> keys() {
        Map<String, String> known = keys;
        if (known == null) {
            known = new HashMap<>();
            for (String key : List.of(Diagrams.BUILDING, Diagrams.EQUIPMENT)) {
                Diagram diagram = diagrams.getCurrent(key);
                for (var step : diagram.steps()) {
                    known.put(step.name(), "step." + step.id());
                    known.put(step.stageName(), "stage." + step.stageId());
                }
            }
            keys = known;
        }
        return known;
    }

    private static boolean isChinese() {
        return LocaleContextHolder.getLocale().getLanguage().equals("zh");
    }
}
