package org.yingjian.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One lawful thing somebody can do, and what it would gain. Never asks for a construction period to be shortened
 * (建设工程质量管理条例 art. 10).
 *
 * @param kind what is to be done
 * @param stepId step it concerns
 * @param stepName its name
 * @param by day it should be done by; empty for acts without a day
 * @param days length it should take in counted days, for coming steps
 * @param method procurement method, for {@code METHOD}
 * @param doerId organisation that can do it, empty when none is known
 * @param doer its name
 * @param chance P(target by the inspection day) if it is done, 0–1
 * @param gain {@code chance} less the chance now, 0–1
 */
public record Act(
        Kind kind,
        String stepId,
        String stepName,
        Optional<LocalDate> by,
        Optional<Integer> days,
        Optional<String> method,
        Optional<Long> doerId,
        String doer,
        double chance,
        double gain) {

    public enum Kind {
        /** An applicant hands in what the office waits for. */
        HAND_IN,
        /** An open step ends on its first lawful day. */
        FINISH,
        /** A coming approval keeps the promised limit. */
        KEEP_PROMISE,
        /** A coming step takes no longer than it must. */
        NO_DELAY,
        /** Another method the law leaves open without anybody's approval. */
        METHOD,
        /** Indoor fitting-out goes on in winter. */
        WINTER_INDOORS
    }

    /** Best first. */
    public static List<Act> best(List<Act> acts, int most) {
        return acts.stream()
                .sorted(java.util.Comparator.comparingDouble(Act::gain).reversed())
                .limit(most)
                .toList();
    }
}
