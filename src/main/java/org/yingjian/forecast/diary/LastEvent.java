package org.yingjian.forecast.diary;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yingjian.audit.AuditEntry;
import org.yingjian.audit.AuditTrail;
import org.yingjian.forecast.DiaryEntry.Reason;

/** The last act on a project, from the record of acts: what an event in the diary is called. */
@Component
class LastEvent {

    private static final String STEP = "/step:";
    private static final Set<String> SITE = Set.of("ReportProgress", "ConfirmReport", "RejectReport");
    /** Words between offices change no forecast and are not told outside them. */
    private static final Set<String> WORDS_ONLY = Set.of("AskCoSign", "AnswerCoSign", "TakeBackCoSign");

    private static final int LOOKED_BACK = 20;
    private static final Set<String> GREEN = Set.of("GrantGreenChannel", "RevokeGreenChannel");

    private final AuditTrail audit;

    LastEvent(AuditTrail audit) {
        this.audit = audit;
    }

    /** @param stepId empty when it concerned no step */
    record Event(String action, Optional<String> stepId) {

        Reason reason() {
            return SITE.contains(action) ? Reason.REPORT : GREEN.contains(action) ? Reason.GREEN : Reason.EVENT;
        }
    }

    Optional<Event> of(long projectId) {
        return audit.listBySubject("project:" + projectId, LOOKED_BACK).stream()
                .filter(entry -> !WORDS_ONLY.contains(entry.action()))
                .findFirst()
                .map(entry -> new Event(entry.action(), step(entry)));
    }

    private static Optional<String> step(AuditEntry entry) {
        int at = entry.subject().indexOf(STEP);
        if (at < 0) {
            return Optional.empty();
        }
        String step = entry.subject().substring(at + STEP.length());
        int end = step.indexOf('#');
        return Optional.of(end < 0 ? step : step.substring(0, end));
    }
}
