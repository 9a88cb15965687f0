package org.yingjian.inspection;

import java.time.LocalDate;
import java.util.Set;

/**
 * One visit of the inspectors.
 *
 * @param id round id
 * @param name shown name, for example 国检 or 回头看(复检)
 * @param recheck a re-inspection (复检) rather than a first one
 * @param day the inspection day
 * @param confirmed the date is fixed (确定), not provisional (暂定)
 * @param counties short names of the counties visited
 */
public record InspectionRound(
        long id, String name, boolean recheck, LocalDate day, boolean confirmed, Set<String> counties) {

    /** Name and day as a ledger writes them: {@code 回头看(复检) 2016-11-18(暂定)}. */
    public String inWords() {
        return name + " " + day + (confirmed ? "" : "(暂定)");
    }
}
