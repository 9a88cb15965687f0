package org.yingjian.step;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The clock of a project's whole approval, where the reform has set one. */
public interface OverallClocks {

    /** Empty before the first acceptance, for projects without a building permit, and where no limit held on that day. */
    Optional<OverallClock> find(long projectId);

    /**
     * 全流程审批 of a new building, from the first acceptance to the building permit. The reform of 2019 limits the time of
     * approval, not that of the applicant, so both are told apart.
     *
     * @param since first acceptance
     * @param permitOn day of the permit, empty while it is awaited
     * @param used working days on which at least one office had an accepted application and its clock did not stand still
     * @param span working days from the first acceptance to the permit or today
     * @param limits the limits that held on the day of the first acceptance, longest first
     */
    record OverallClock(LocalDate since, Optional<LocalDate> permitOn, int used, int span, List<Limit> limits) {

        /**
         * @param days working days
         * @param article the paper it rests on
         * @param light of {@link #used}
         */
        public record Limit(int days, String article, StepClock.Light light) {}
    }
}
