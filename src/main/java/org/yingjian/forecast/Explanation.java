package org.yingjian.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a forecast is what it is, and what would help.
 *
 * @param asOf business date it was made for
 * @param chance P(target by the inspection day) now, 0–1
 * @param steps what each open or coming step costs, in diagram order; all of them together lift the chance from now to
 *     {@code reference}
 * @param offices the same by who holds the steps, dearest first
 * @param reference chance with every open and coming step to plan (or to its minimum)
 * @param againstMinimum the measure is the lawful minimum, because the plan itself misses the day
 * @param causes work, queue, return, holiday and winter by Shapley; they add up to {@code causesReference − chance}
 * @param causesReference chance with all five causes away
 * @param queueKnown queue and work are told apart, for somebody noted when an open step was first touched
 * @param winter distance to the winter stop, empty without outdoor works ahead
 * @param fallback state still to be had by the inspection day when the target is lost
 * @param reachable what can still be had, for a red or black light
 * @param notices last day to announce a purchase still ahead, by method
 * @param parties days the project has lain with the applicant, the office and outside
 * @param basis what the figure rests on
 * @param acts what would gain most, best first, at most three, only for a light below green
 */
public record Explanation(
        long projectId,
        LocalDate asOf,
        double chance,
        List<StepCost> steps,
        List<OfficeCost> offices,
        double reference,
        boolean againstMinimum,
        Map<Cause, Double> causes,
        double causesReference,
        boolean queueKnown,
        Optional<WinterCliff> winter,
        Optional<Fallback> fallback,
        Optional<Reachable> reachable,
        List<Notice> notices,
        List<PartyTime> parties,
        Basis basis,
        List<Act> acts) {

    /** What takes time. */
    public enum Cause {
        /** Days of work beyond the plan; the queue is within it where nobody noted when the work began. */
        WORK,
        /** Days an open step lay before somebody touched it. */
        QUEUE,
        /** Sent back, failed, to be put right. */
        RETURN,
        /** Public holidays still ahead. */
        HOLIDAY,
        /** The winter stop. */
        WINTER
    }

    /**
     * @param points what it costs, 0–1, by replacing laws with plans in diagram order and in the reverse order, the mean of both
     * @param dayCost criticality: what is lost when it ends one counted day later than it will
     * @param holder organisation that holds it, empty when none is known
     */
    public record StepCost(String stepId, String name, String holder, double points, double dayCost) {}

    public record OfficeCost(String holder, double points) {}

    /**
     * @param stepId last outdoor works before the target
     * @param stop first day of the next winter stop
     * @param spring first day works may go on after it
     * @param expected day by which the works end with 50 %, empty = not before the horizon
     * @param margin days left between {@code expected} and the stop, negative when it falls behind it
     * @param slips chance that the works are not over when the stop begins, 0–1
     * @param cost chance of the target lost by ending on the first day of spring instead of the last before the stop; empty
     *     when it cannot be told
     */
    public record WinterCliff(
            String stepId,
            String name,
            LocalDate stop,
            LocalDate spring,
            Optional<LocalDate> expected,
            int margin,
            double slips,
            Optional<Double> cost) {
        public long lostDays() {
            return java.time.temporal.ChronoUnit.DAYS.between(stop, spring);
        }
    }

    /**
     * @param half earliest inspection day with a chance of 50 % as things go, empty = not before the horizon
     * @param most the same with 80 %
     * @param together acts that help when done together, empty when none does
     * @param further state before the target that these acts bring within reach by the inspection day, when it is another
     *     than the fallback
     * @param nearest where no state before the target has 50 %: the furthest with a chance at all
     */
    public record Reachable(
            Optional<LocalDate> half,
            Optional<LocalDate> most,
            Optional<Together> together,
            Optional<Fallback> further,
            Optional<Fallback> nearest) {}

    /**
     * Lawful acts, each of which is needed for the effect.
     *
     * @param acts in diagram order
     * @param chance P(target by the inspection day) once all are done, 0–1
     * @param gain {@code chance} less the chance now; about nothing when the day is out of reach and they only bring the finish
     *     forward
     * @param half earliest inspection day with a chance of 50 % then
     * @param most the same with 80 %
     */
    public record Together(
            List<Act> acts, double chance, double gain, Optional<LocalDate> half, Optional<LocalDate> most) {}

    /** @param chance P(this step is over by the inspection day), 0–1 */
    public record Fallback(String stepId, String name, double chance) {}

    /**
     * @param method procurement method
     * @param current it is the project's method
     * @param lastDay last day to publish the notice so that the chance stays at 80 %, empty when past
     * @param worthUntil last day on which a notice still leaves a chance
     * @param needsApproval message key of what must be approved first, empty when nothing
     * @param arguments its arguments
     */
    public record Notice(
            String method,
            boolean current,
            Optional<LocalDate> lastDay,
            Optional<LocalDate> worthUntil,
            Optional<String> needsApproval,
            List<Object> arguments) {}

    public enum Party {
        /** Before the application was accepted, and while corrections were awaited. */
        APPLICANT,
        /** From acceptance to the answer. */
        OFFICE,
        /** Designers, reviewers, contractors, suppliers, the province. */
        OUTSIDE
    }

    /** @param days calendar days of all steps done or open; parallel steps count side by side */
    public record PartyTime(Party party, int days) {}
}
