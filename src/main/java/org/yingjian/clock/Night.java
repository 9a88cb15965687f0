package org.yingjian.clock;

import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.yingjian.clock.NightlyWork.Phase;

/** One night's work, phase by phase. A phase that fails is noted and keeps no other from its turn. */
final class Night {

    private static final Logger log = LoggerFactory.getLogger(Night.class);

    private final ObjectProvider<NightlyWork> works;
    private final MissedWork missed;

    Night(ObjectProvider<NightlyWork> works, MissedWork missed) {
        this.works = works;
        this.missed = missed;
    }

    void workThrough(LocalDate day) {
        for (Phase phase : Phase.values()) {
            work(phase, day);
        }
    }

    /** Only what failed; what worked is not repeated. */
    void makeUp(List<MissedWork.Missed> some) {
        some.forEach(one -> work(one.phase(), one.day()));
    }

    private void work(Phase phase, LocalDate day) {
        List<NightlyWork> failed = works.stream()
                .filter(work -> work.phase() == phase)
                .filter(work -> !isDone(work, day))
                .toList();
        if (failed.isEmpty()) {
            missed.madeUp(phase);
        } else {
            missed.note(phase, day);
        }
    }

    private static boolean isDone(NightlyWork work, LocalDate day) {
        try {
            work.dayBegan(day);
            return true;
        } catch (Unfinished some) {
            log.error("{} of {}: not done for {}; will be tried again", work.phase(), day, some.getMessage());
        } catch (RuntimeException fault) {
            log.error("{} of {}: failed, will be tried again", work.phase(), day, fault);
        }
        return false;
    }
}
