package org.yingjian.forecast.law;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One step of one project as a ledger knows it. Names may be empty, dates may be null where the ledger is blank.
 *
 * @param kind kind of project, for example a funding programme
 * @param group office or district
 * @param plannedDays planned length, 0 or less when unknown
 * @param start first day; without it the case teaches nothing
 * @param plannedFinish day it should end, null when unknown
 * @param finish day it ended, null while open
 * @param recorded day the finish was entered, null when the ledger does not say
 */
public record Case(
        String project,
        String step,
        String kind,
        String group,
        int plannedDays,
        LocalDate start,
        LocalDate plannedFinish,
        LocalDate finish,
        LocalDate recorded) {

    public Case {
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(step, "step");
        kind = kind == null ? "" : kind;
        group = group == null ? "" : group;
    }

    /** Days from start to planned finish, or the planned length; 0 when neither is known. */
    public int plan() {
        if (start != null && plannedFinish != null) {
            return Math.max(0, (int) (plannedFinish.toEpochDay() - start.toEpochDay()));
        }
        return Math.max(0, plannedDays);
    }

    /** The finish had been entered by the end of that day; an end entered later counts as open. */
    public boolean finishKnownOn(LocalDate day) {
        return finish != null && !finish.isAfter(day) && (recorded == null || !recorded.isAfter(day));
    }

    /** A mistake of the ledger: such a case teaches nothing. */
    public boolean endsBeforeStart() {
        return start != null && finish != null && finish.isBefore(start);
    }

    /** A mistake of the plan: it has no length. */
    public boolean isPlannedToEndBeforeStart() {
        return start != null && plannedFinish != null && plannedFinish.isBefore(start);
    }
}
