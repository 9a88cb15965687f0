package org.yingjian.step;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yingjian.procurement.TenderCourse;
import org.yingjian.procurement.TenderEvent;
import org.yingjian.project.Project;

/** Reading the purchase of a project, round by round. */
public interface Tenders {

    /** All rounds, oldest first; a round ends with its failure or its contract. */
    List<Round> listRounds(Project project);

    /** The purchase as a whole. */
    Purchase getPurchase(Project project);

    /**
     * The contract that waits to be signed after its award notice.
     *
     * @param records current records of the project
     * @return empty before the notice, after the signing, and while no step of the purchase is open
     */
    Optional<AwaitedContract> findAwaitedContract(Project project, List<StepRecord> records);

    /**
     * What the earlier steps of the purchase already say of the fields of an open one: winner and price of the award for its
     * contract. Field id → value; nothing for fields already entered.
     */
    Map<String, String> suggest(Project project, StepRecord record);

    /** Whether the record belongs to the purchase: its own step, the award or the contract. */
    boolean isPart(Project project, StepRecord record);

    /**
     * @param number 1, 2, … over all roads the project was on
     * @param record step record of the round
     * @param values entered values, those of award and contract added in the round that led to them
     * @param events what happened in it
     * @param course its days by law, empty before the notice
     * @param flags what is out of the ordinary about it, its award and its contract
     */
    record Round(
            int number,
            StepRecord record,
            Map<String, String> values,
            List<TenderEvent> events,
            Optional<TenderCourse> course,
            Set<StepRecord.Flag> flags) {

        public boolean isFailed() {
            return record.state() == StepRecord.State.UNSUCCESSFUL;
        }

        /** A date among the values, empty when absent. */
        public Optional<LocalDate> day(String id) {
            return StepRecord.dateOf(values, id);
        }

        public Optional<String> value(String id) {
            return Optional.ofNullable(values.get(id)).filter(value -> !value.isBlank());
        }
    }

    /**
     * @param stepId open step in which it is signed
     * @param round round of that step
     * @param awardOn date of the award notice
     * @param dueOn last day to sign, standstills added
     * @param standing an objection or complaint is undecided: the days do not run
     * @param article the law, in Chinese; empty where it sets no time
     * @param winner who won
     * @param price for how much, yuan
     */
    record AwaitedContract(
            String stepId,
            int round,
            LocalDate awardOn,
            LocalDate dueOn,
            boolean standing,
            Optional<String> article,
            Optional<String> winner,
            Optional<BigDecimal> price) {}

    /**
     * @param method as the road has it
     * @param open the purchase has not begun: its method may still be changed
     * @param noticeOn notice of the present round
     * @param signedOn day of the contract
     */
    record Purchase(String method, boolean open, Optional<LocalDate> noticeOn, Optional<LocalDate> signedOn) {}
}
