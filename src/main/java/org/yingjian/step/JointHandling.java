package org.yingjian.step;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 联合办理: the government organised the offices to handle the project's licences together (行政许可法 art. 26, 42).
 *
 * @param organisedBy the government or lead office
 * @param organisedOn day of unified acceptance
 * @param paper number of the paper
 * @param enteredBy who typed it
 * @param endedOn day it was dissolved
 */
public record JointHandling(
        long id,
        long projectId,
        String organisedBy,
        LocalDate organisedOn,
        String paper,
        String enteredBy,
        Optional<LocalDate> endedOn) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(organisedOn) && endedOn.map(day::isBefore).orElse(true);
    }
}
