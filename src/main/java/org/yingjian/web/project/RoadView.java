package org.yingjian.web.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yingjian.step.StepClock;
import org.yingjian.step.StepRecord;

/**
 * The road of one project as its page shows it, stage by stage.
 *
 * @param stages in reading order of the diagram
 */
public record RoadView(List<Stage> stages) {

    public enum Mark {
        DONE,
        /** Passed without being needed. */
        SKIPPED,
        /** A round that ended without success. */
        FAILED,
        OPEN,
        /** Open, and its last safe day or its legal limit is past. */
        LATE,
        COMING
    }

    /** @param rows steps with a record or still to come, rounds of a step one after another */
    public record Stage(String id, String name, List<Row> rows) {
        public boolean isUnderWay() {
            return rows.stream().anyMatch(r -> r.mark() == Mark.OPEN || r.mark() == Mark.LATE);
        }

        public boolean isDone() {
            return rows.stream()
                    .allMatch(r -> r.mark() == Mark.DONE || r.mark() == Mark.SKIPPED || r.mark() == Mark.FAILED);
        }
    }

    /**
     * @param recordId step record, empty for a coming step
     * @param holder office or firm
     * @param dueOn last day of the legal limit
     * @param lastSafe last safe day
     * @param lastSafePassed no safe day is left
     * @param expected forecast finish (P50)
     * @param finishedOn date on the paper
     * @param parts parts of a collapsed step that are dated while it is open
     * @param mayWork the reader may work it, or correct it when finished
     */
    public record Row(
            Optional<Long> recordId,
            String stepId,
            String name,
            int round,
            Mark mark,
            String holder,
            Optional<LocalDate> openedOn,
            boolean openedDerived,
            Optional<StepClock> clock,
            Optional<LocalDate> dueOn,
            Optional<LocalDate> lastSafe,
            boolean lastSafePassed,
            Optional<LocalDate> expected,
            Optional<LocalDate> finishedOn,
            boolean dateUnknown,
            Set<StepRecord.Flag> flags,
            boolean target,
            List<Part> parts,
            boolean mayWork) {}

    /** @param day date on the paper of this part */
    record Part(String label, String day) {}
}
