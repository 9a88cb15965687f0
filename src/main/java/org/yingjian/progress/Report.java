package org.yingjian.progress;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One report from site and what became of it.
 *
 * @param id report id
 * @param projectId project
 * @param what kind of report
 * @param on the day it speaks of
 * @param milestone where the works are
 * @param percent physical progress of the contract, 0–100
 * @param stopReason why the works stopped
 * @param note trouble or remark in the reporter's words
 * @param jumpReason why the figure went back or leapt
 * @param onBehalf reported for the contractor by somebody else (代报)
 * @param reporter name of the reporter
 * @param office firm or office of the reporter
 * @param reportedAt business date and time of the entry, Asia/Shanghai
 * @param state whether it counts
 * @param decidedBy name and office of who confirmed or rejected it
 * @param decidedAt business date and time of that
 * @param decisionNote his remark
 * @param effect what the confirmed milestone did to its step
 * @param stepId domain id of the step it ends (N17, N18, …), empty for a mere position
 * @param problem key of the refusal and its arguments, split by {@code |}, when the step did not take it, see
 *     {@link Effect#REFUSED}
 * @param photos photographs in order
 */
public record Report(
        long id,
        long projectId,
        What what,
        LocalDate on,
        Optional<Milestone> milestone,
        Optional<Integer> percent,
        Optional<StopReason> stopReason,
        Optional<String> note,
        Optional<String> jumpReason,
        boolean onBehalf,
        String reporter,
        String office,
        LocalDateTime reportedAt,
        State state,
        Optional<String> decidedBy,
        Optional<LocalDateTime> decidedAt,
        Optional<String> decisionNote,
        Effect effect,
        Optional<String> stepId,
        Optional<String> problem,
        List<Photo> photos) {

    public enum What {
        /** 进场开工. */
        START,
        /** Where we are now. */
        PROGRESS,
        /** 停工, with a reason. */
        STOP,
        /** 复工. */
        RESTART,
        /** Trouble or remark only. */
        NOTE
    }

    public enum StopReason {
        CLASSES_IN_SESSION,
        UNPAID,
        MATERIALS,
        WEATHER,
        WINTER,
        DESIGN_CHANGE,
        PAPERS_MISSING,
        SAFETY,
        OTHER
    }

    public enum State {
        /** Nothing to confirm. */
        RECORDED,
        /** A milestone waiting for supervision engineer or client. */
        PENDING,
        CONFIRMED,
        REJECTED
    }

    public enum Effect {
        /** No step hangs on it. */
        NONE,
        /** Finished its step, or filled its date on a collapsed one. */
        STEP_FINISHED,
        /** Recorded as a past fact before its step opened (先建后批 for a start without permit). */
        KEPT_AHEAD,
        /** Confirmed; entered on its collapsed step as soon as that opens. */
        WAITING,
        /** The step was over already. */
        ALREADY_PASSED,
        /** The step did not take it: {@link Report#problem()} says why. */
        REFUSED
    }
}
