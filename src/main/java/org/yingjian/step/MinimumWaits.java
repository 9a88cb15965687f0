package org.yingjian.step;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yingjian.calendar.Workdays;
import org.yingjian.procurement.MinimumWait;
import org.yingjian.procurement.ProcurementRules;
import org.yingjian.project.Project;
import org.yingjian.workflow.Step;

/** First lawful end of a purchase step: notice, shortest wait of the method, and publicity where the step ends after it. */
@Component
class MinimumWaits {

    static final String NOTICE = "noticeOn";
    static final String OPENING = "openingOn";
    static final String PUBLICITY_TO = "publicityTo";
    static final String CONTRACT = "contractOn";

    private final ProcurementRules rules;

    MinimumWaits(ProcurementRules rules) {
        this.rules = rules;
    }

    /**
     * @param opening first lawful day to open bids or offers
     * @param finish first lawful day to finish the step
     * @param article the law, as shown to the user
     */
    record Earliest(LocalDate opening, LocalDate finish, String article) {}

    Earliest earliest(Project project, Step step, String method, LocalDate noticeOn) {
        return earliest(step, rules.minimumWait(method, ProcurementRules.objectKind(project), noticeOn));
    }

    /** The same under holidays that are perhaps not in force yet. */
    Earliest earliest(Project project, Step step, String method, LocalDate noticeOn, Workdays workdays) {
        return earliest(step, rules.minimumWait(method, ProcurementRules.objectKind(project), noticeOn, workdays));
    }

    private static Earliest earliest(Step step, MinimumWait wait) {
        LocalDate finish = endsAfterPublicity(step) ? wait.firstAward() : wait.firstDay();
        return new Earliest(wait.firstDay(), finish, wait.article());
    }

    private static boolean endsAfterPublicity(Step step) {
        return step.fields().stream().anyMatch(field -> field.id().equals(PUBLICITY_TO));
    }

    /** A date among entered values, empty when absent or not a date. */
    static Optional<LocalDate> dateOf(Map<String, String> fields, String id) {
        String text = fields.get(id);
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
