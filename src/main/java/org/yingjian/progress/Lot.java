package org.yingjian.progress;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yingjian.workflow.DomainSteps;
import org.yingjian.workflow.Step;

/**
 * What one school gets of an equipment project, and how far it is.
 *
 * @param id lot id
 * @param projectId project
 * @param school school it goes to
 * @param item what it is
 * @param quantity how many
 * @param unit unit of the quantity
 * @param withdrawn taken out again, counts nowhere
 * @param acts reported states in order of entry, rejected ones included
 */
public record Lot(
        long id,
        long projectId,
        String school,
        String item,
        int quantity,
        String unit,
        boolean withdrawn,
        List<Act> acts) {

    public enum State {
        /** 已下单. */
        ORDERED(DomainSteps.EQUIPMENT_CONTRACT),
        /** 到校. */
        DELIVERED(DomainSteps.DELIVERY),
        /** 安装. */
        INSTALLED(DomainSteps.INSTALLATION),
        /** 调试. */
        COMMISSIONED(DomainSteps.COMMISSIONING),
        /** 验收. */
        ACCEPTED(DomainSteps.EQUIPMENT_ACCEPTANCE),
        /** 入固定资产. */
        BOOKED(DomainSteps.EQUIPMENT_IN_USE);

        private final String step;

        State(String step) {
            this.step = step;
        }

        /** Domain step that ends when every lot of the project is there. */
        public String step() {
            return step;
        }

        /** The state whose reaching ends the step: of a collapsed one, the last of those it covers; empty for other steps. */
        public static Optional<State> endOf(Step step) {
            return Arrays.stream(values())
                    .filter(state -> state != ORDERED && step.covers().contains(state.step))
                    .max(Comparator.naturalOrder());
        }

        /** The supplier's to report, the school's to confirm. */
        public boolean isSuppliers() {
            return this == DELIVERED || this == INSTALLED || this == COMMISSIONED;
        }
    }

    public enum Standing {
        PENDING,
        CONFIRMED,
        REJECTED
    }

    /**
     * @param id act id
     * @param state state reached
     * @param on the day it was reached
     * @param document number of the receipt, record, acceptance sheet or asset
     * @param note remark
     * @param standing reported, confirmed or rejected
     * @param onBehalf entered for supplier or school from its paper (代录)
     * @param reporter who entered it
     * @param reportedAt business date and time of the entry
     * @param decidedBy who confirmed or rejected it
     * @param decidedAt when
     * @param decisionNote why it was rejected
     * @param photos photographs
     */
    public record Act(
            long id,
            State state,
            LocalDate on,
            Optional<String> document,
            Optional<String> note,
            Standing standing,
            boolean onBehalf,
            String reporter,
            LocalDateTime reportedAt,
            Optional<String> decidedBy,
            Optional<LocalDateTime> decidedAt,
            Optional<String> decisionNote,
            List<Photo> photos) {}

    /** The confirmed act of a state, the latest when it was reached again after an exchange. */
    public Optional<Act> reached(State state) {
        return acts.stream()
                .filter(act -> act.state() == state && act.standing() == Standing.CONFIRMED)
                .reduce((earlier, later) -> later);
    }

    /** The furthest confirmed state. */
    public Optional<State> state() {
        return acts.stream()
                .filter(act -> act.standing() == Standing.CONFIRMED)
                .map(Act::state)
                .max(State::compareTo);
    }

    /** Reported and not decided yet. */
    public List<Act> pending() {
        return acts.stream().filter(act -> act.standing() == Standing.PENDING).toList();
    }

    public boolean isAt(State state) {
        return state().filter(now -> now.compareTo(state) >= 0).isPresent();
    }
}
