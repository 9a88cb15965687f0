package org.yingjian.procurement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days of one tender round as the law has them after everything that happened in it.
 *
 * @param firstOpening first lawful opening
 * @param opening day planned or held; moved on where a clarification or a standstill pushes it; empty when none was named
 * @param publicityTo last day of publicity of the candidates, reckoned from the opening where no day was named; empty where
 *     the law asks for none
 * @param contractDue last day to sign after the award notice, standstills added; empty before the award
 * @param firstContractDue that day without them
 * @param standstill what the round stands still for today
 * @param daysStood calendar days it has stood still, up to today
 */
public record TenderCourse(
        LocalDate firstOpening,
        Optional<LocalDate> opening,
        Optional<LocalDate> publicityTo,
        Optional<LocalDate> contractDue,
        Optional<LocalDate> firstContractDue,
        Optional<Standstill> standstill,
        int daysStood) {

    /**
     * @param kind objection or complaint
     * @param since its first day
     * @param until last day the law allows for answer or decision
     * @param article the law, in Chinese
     */
    public record Standstill(TenderEvent.Kind kind, LocalDate since, LocalDate until, String article) {}

    /** First day the round can end: the opening, or the end of publicity where it ends after it. */
    public LocalDate firstEnd(boolean afterPublicity) {
        return afterPublicity && publicityTo.isPresent() ? publicityTo.get() : firstOpening;
    }
}
