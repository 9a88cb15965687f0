package org.yingjian.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yingjian.paper.RequiredPaper.Purpose;

/**
 * Which required papers of a project are there.
 *
 * @param items in the order of the table, only those whose step lies on the project's road
 */
public record Readiness(List<Item> items) {

    public enum State {
        /** The document is attached. */
        ATTACHED,
        /** The step is finished with a number on record; the document itself is not attached. */
        NUMBERED,
        /** The step is finished, neither number nor document. */
        MISSING,
        /** The step is not finished yet. */
        AWAITED,
        /** 本项目无需办理. */
        NOT_NEEDED;

        public boolean isSettled() {
            return this == ATTACHED || this == NOT_NEEDED;
        }
    }

    /**
     * @param required line of the table
     * @param taskId step of the project's diagram that stands for it
     * @param taskName Chinese name of that step
     * @param recordId its latest record
     * @param finishedOn date on its record
     * @param state whether it is there
     * @param paper the document, the latest when there are several
     */
    public record Item(
            RequiredPaper required,
            String taskId,
            String taskName,
            Optional<Long> recordId,
            Optional<LocalDate> finishedOn,
            State state,
            Optional<Paper> paper) {}

    /** Papers that purpose asks for, those of the purposes before it included. */
    public List<Item> neededFor(Purpose purpose) {
        return items.stream()
                .filter(item -> item.required().purpose().compareTo(purpose) <= 0)
                .toList();
    }

    /** Papers still missing for that purpose. */
    public List<Item> missingFor(Purpose purpose) {
        return neededFor(purpose).stream()
                .filter(item -> !item.state().isSettled())
                .toList();
    }

    public boolean isReadyFor(Purpose purpose) {
        return missingFor(purpose).isEmpty();
    }
}
