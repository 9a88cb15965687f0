package org.yingjian.alert;

import java.util.Optional;
import org.yingjian.progress.EarlyStarts.EarlyStart;

/** What of a project a cause is about, and whether it still holds when the letter is written. */
final class Relevance {

    private Relevance() {}

    /** A legal limit is a matter of its own step and office. */
    static Brief about(AlertCause cause, Brief brief) {
        if (cause.trigger() == Trigger.BUILT_EARLY) {
            return brief.aboutPermit();
        }
        return cause.trigger().isLegal() ? cause.stepId().map(brief::about).orElse(brief) : brief;
    }

    /** A light that has moved on since is told by the change that moved it. */
    static boolean stillSo(AlertCause cause, Brief brief) {
        if (cause.trigger().isContract()) {
            return brief.contract()
                    .filter(contract -> cause.safeDay().equals(Optional.of(contract.dueOn())))
                    .isPresent();
        }
        if (cause.trigger() == Trigger.BUILT_EARLY) {
            return brief.early().filter(EarlyStart::isPressing).isPresent();
        }
        if (cause.trigger().isLegal()) {
            return brief.open().stream().anyMatch(step -> cause.stepId().equals(Optional.of(step.stepId())));
        }
        return cause.after() == brief.forecast().light();
    }
}
