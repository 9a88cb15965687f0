package org.yingjian.step.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yingjian.step.StepRecord;
import org.yingjian.step.StepRecord.Flag;
import org.yingjian.step.road.LatestRounds;
import org.yingjian.step.road.ProjectRoad;
import org.yingjian.step.road.RecordDraft;
import org.yingjian.workflow.FormField;
import org.yingjian.workflow.Step;

/** Acts on steps in sentences for the record of acts, which is kept in Chinese whatever language the page speaks. */
@Component
public class ActSentences {

    private static final List<String> SWITCHES = List.of(
            "proposal",
            "budgetApproval",
            "fireDesign",
            "permit",
            "strengthening",
            "outline",
            "interior",
            "intent",
            "install");

    private final MessageSource messages;

    ActSentences(MessageSource messages) {
        this.messages = messages;
    }

    /** How a step ended: date, what was entered, what is out of the ordinary, why. */
    String end(Step step, RecordDraft draft) {
        List<String> parts = new ArrayList<>();
        parts.add(day(draft.finishedOn));
        parts.addAll(values(step, draft.fields));
        for (Flag flag : draft.flags) {
            parts.add(say("step.flag." + flag));
        }
        if (draft.reason != null) {
            parts.add(draft.reason);
        }
        return sentence(parts);
    }

    public String correction(Step step, StepRecord old, RecordDraft corrected) {
        return say("step.told.correction", day(old.finishedOn().orElse(null)), end(step, corrected));
    }

    /** A sentence of the purchase, {@code step.told.…}; codes among the arguments are looked up by the caller. */
    public String purchase(String key, Object... arguments) {
        return say(key, arguments);
    }

    public String facts(Step step, Map<String, String> fields) {
        return sentence(values(step, fields));
    }

    public String opening(Step step, LocalDate opened, Map<String, String> fields) {
        List<String> parts = new ArrayList<>();
        if (opened != null) {
            parts.add(say("step.told.opened", opened.toString()));
        }
        parts.addAll(values(step, fields));
        return sentence(parts);
    }

    /** Which way the project goes and why it skips what it skips. */
    public String road(Map<String, Object> road) {
        List<String> parts = new ArrayList<>();
        for (String name : List.of("track", "method", "land", "eia", "energy")) {
            choice(name, road, parts);
        }
        for (String name : SWITCHES) {
            if (Boolean.TRUE.equals(road.get(name))) {
                parts.add(say("step.told." + name));
            }
        }
        return sentence(parts);
    }

    /** The same, with where the ledger puts the project. */
    public String placed(ProjectRoad road, LatestRounds latest) {
        List<String> open = latest.open().stream()
                .map(record -> road.step(record.stepId()).name())
                .distinct()
                .toList();
        long done = latest.all().filter(StepRecord::isPassed).count();
        String where = open.isEmpty()
                ? say("step.told.placedDone", String.valueOf(done))
                : say("step.told.placed", String.valueOf(done), String.join(say("step.told.and"), open));
        return where + say("step.told.roadIs", road(road.variables()));
    }

    private void choice(String name, Map<String, Object> road, List<String> parts) {
        String text = messages.getMessage("step.told." + name + "." + road.get(name), null, "", Locale.CHINESE);
        if (!text.isEmpty()) {
            parts.add(text);
        }
    }

    private static List<String> values(Step step, Map<String, String> fields) {
        List<String> values = new ArrayList<>();
        for (FormField field : step.fields()) {
            String value = fields.get(field.id());
            if (value != null) {
                values.add(field.label() + " " + field.choices().getOrDefault(value, value));
            }
        }
        return values;
    }

    private String day(LocalDate day) {
        return day == null ? say("step.dateUnknown") : day.toString();
    }

    private String sentence(List<String> parts) {
        return String.join(say("step.told.comma"), parts);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.CHINESE);
    }
}
