package org.yingjian.step;

import java.util.List;
import java.util.Optional;

/** What the green channel gained, measured on finished steps. */
public interface GreenGains {

    /** Approvals of the project finished while its channel held, in order of finishing. */
    List<Gain> measure(long projectId);

    /**
     * @param used days of the legal clock used, in the unit of the limit; empty where acceptance was not recorded
     * @param limit statutory limit
     * @param promised what the green channel promised
     * @param elapsed working days from opening to finish
     * @param usual median of the same for this step in projects without a green channel, empty when there are fewer than
     *     three
     * @param compared number of finished steps behind that median
     */
    record Gain(
            long recordId,
            String stepName,
            Optional<Integer> used,
            Optional<Integer> limit,
            Optional<Integer> promised,
            Optional<Integer> elapsed,
            Optional<Integer> usual,
            int compared) {

        public Optional<Integer> gained() {
            return usual.flatMap(median -> elapsed.map(days -> median - days));
        }
    }
}
