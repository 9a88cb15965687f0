package org.yingjian.step;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yingjian.procurement.TenderCourse;
import org.yingjian.procurement.TenderEvent;
import org.yingjian.project.Project;

/** Reading the purchase of a project, round by round. */
public interface Tenders {

    /** All rounds, oldest first; a round ends with its failure or its contract. */
    List<Round> listRounds(Project project);

    /** The purchase as a whole. */
    Purchase getPurchase(Project project);

    /** Whether the record belongs to the purchase: its own step, the award or the contract. */
    boolean isPart(Project project, StepRecord record);

    /**
     * @param number 1, 2, … over all roads the project was on
     * @param record step record of the round
     * @param values entered values, those of award and contract added in the round that led to them
     * @param events what happened in it
     * @param course its days by law, empty before the notice
     */
    record Round(
            int number,
            StepRecord record,
            Map<String, String> values,
            List<TenderEvent> events,
            Optional<TenderCourse> course) {

        public boolean isFailed() {
            return record.state() == StepRecord.State.UNSUCCESSFUL;
        }

        /** A date among the values, empty when absent. */
        public Optional<LocalDate> day(String id) {
            return MinimumWaits.dateOf(values, id);
        }

        public Optional<String> value(String id) {
            return Optional.ofNullable(values.get(id)).filter(value -> !value.isBlank());
        }
    }

    /**
     * @param method as the road has it
     * @param open the purchase has not begun: its method may still be changed
     * @param noticeOn notice of the present round
     * @param signedOn day of the contract
     */
    record Purchase(String method, boolean open, Optional<LocalDate> noticeOn, Optional<LocalDate> signedOn) {}
}
