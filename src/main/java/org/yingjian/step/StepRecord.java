package org.yingjian.step;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yingjian.workflow.FormField;
import org.yingjian.workflow.Step;

/**
 * One round of one step of one project. Event dates are the dates on the papers; entry times say when they were typed.
 *
 * @param id record id
 * @param projectId project
 * @param stepId task id in the diagram
 * @param round 1, 2, … for repeated steps (returned drawings, re-tender)
 * @param state where it stands
 * @param openedOn day it opened, empty when unknown
 * @param openedDerived the opening day was concluded from the latest predecessor's finish, not reported
 * @param acceptedOn 受理: day the office accepted the application; the legal clock starts here
 * @param correctionSince day a correction list was issued that is not yet answered (补正, clock stopped)
 * @param touchedAt moment somebody first worked on it
 * @param finishedOn day on the paper, empty while open or when the date is unknown
 * @param dateUnknown finished, but nobody knows when (日期不详)
 * @param result value of the deciding field, empty when the step decides nothing
 * @param fields entered form values, field id → text (dates ISO)
 * @param reason reason for not needed, refusal, correction or a flagged fact
 * @param flags what is out of the ordinary about it
 * @param holder organisation that holds it, empty when no office is known
 * @param assignee colleague it was handed to
 * @param source how the finish came in
 * @param finishedBy name of who entered the finish
 * @param finishedEnteredAt business date and time of that entry
 * @param supersedes id of the record this one corrects
 * @param ahead finished on paper before the diagram came to the step
 */
public record StepRecord(
        long id,
        long projectId,
        String stepId,
        int round,
        State state,
        Optional<LocalDate> openedOn,
        boolean openedDerived,
        Optional<LocalDate> acceptedOn,
        Optional<LocalDate> correctionSince,
        Optional<LocalDateTime> touchedAt,
        Optional<LocalDate> finishedOn,
        boolean dateUnknown,
        Optional<String> result,
        Map<String, String> fields,
        Optional<String> reason,
        Set<Flag> flags,
        Optional<Long> holder,
        Optional<Long> assignee,
        Source source,
        Optional<String> finishedBy,
        Optional<LocalDateTime> finishedEnteredAt,
        Optional<Long> supersedes,
        boolean ahead) {

    public enum State {
        OPEN,
        /** Finished with a date or with the date unknown. */
        FINISHED,
        /** 本项目无需办理. */
        NOT_NEEDED,
        /** Ended without success: refused, failed tender, returned drawings; a new round follows. */
        UNSUCCESSFUL,
        /** Closed because the block it stood in was left (return to an earlier stage). */
        CANCELLED,
        /** Replaced by a correction; kept for the record. */
        SUPERSEDED
    }

    public enum Flag {
        /** 先建后批: works began before the permit. */
        BUILT_BEFORE_PERMIT,
        /** A legal minimum wait was not kept. */
        MINIMUM_WAIT_CUT,
        /** Bought by a method that needs an approval it has not, or may not be used at all. */
        METHOD_UNAPPROVED,
        /** Opened with fewer bidders than the law asks for. */
        FEW_BIDDERS,
        /** Won above the ceiling price. */
        ABOVE_CEILING,
        /** Signed after the lawful days to sign. */
        SIGNED_LATE,
        /** Earlier than a step that should come first. */
        OUT_OF_ORDER,
        /** Finished on paper before the step opened here. */
        BEFORE_OPENING,
        /** Finished on a day before the one on which it was accepted (受理): the legal clock has nothing to count. */
        BEFORE_ACCEPTANCE,
        /** Ended though not every school of the project has got so far. */
        SCHOOLS_MISSING,
        /** Entered from a ledger or after the fact (补录). */
        BACKFILLED,
        /** Entered for another office from a paper (代录). */
        ON_BEHALF,
        /** Nobody reported it, but a later step is done. */
        INFERRED,
        /** Corrected afterwards (更正). */
        CORRECTED,
        /** Its finish was taken back (撤回), or it was opened by a finish that was. */
        RECALLED
    }

    public enum Source {
        LIVE,
        LEDGER,
        PROGRAM
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Since when it waits as it is: a collapsed step since its last dated part, any other since it opened. */
    public Optional<LocalDate> waitingSince() {
        return fields.entrySet().stream()
                .filter(field -> FormField.isPart(field.getKey()))
                .flatMap(field -> dateOf(fields, field.getKey()).stream())
                .max(Comparator.naturalOrder())
                .or(() -> openedOn);
    }

    /** Day a part of this collapsed step was done, empty when absent or not a date. */
    public Optional<LocalDate> partDate(String part) {
        return dateOf(fields, Step.dateField(part));
    }

    /** The latest round of each step among the records of one project, step → record. */
    public static Map<String, StepRecord> latestOf(Collection<StepRecord> records) {
        Map<String, StepRecord> latest = new HashMap<>();
        records.stream()
                .sorted(Comparator.comparingInt(StepRecord::round).thenComparingLong(StepRecord::id))
                .forEach(record -> latest.put(record.stepId(), record));
        return latest;
    }

    /** Finished, or not needed: the road goes on behind it. */
    public boolean isPassed() {
        return state == State.FINISHED || state == State.NOT_NEEDED;
    }

    /** A date among entered values, empty when absent or not a date. */
    public static Optional<LocalDate> dateOf(Map<String, String> fields, String id) {
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
