package org.yingjian.forecast.check;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yingjian.forecast.core.CountedDays;
import org.yingjian.forecast.core.Law;
import org.yingjian.forecast.core.Node;
import org.yingjian.workflow.Network;

/** Durations for diagrams that have none: enough to see whether the arithmetic goes through, never a forecast. */
final class Placeholders {

    static final int HORIZON = 60;
    static final int INSTANCES = 3;
    private static final int MOST_INSTANCES = 50;
    private static final Law SOME_DAYS = Law.of(1, 0, 0.25, 0.5, 0.25);
    private static final CountedDays EVERY_DAY = CountedDays.calendar(LocalDate.EPOCH, HORIZON);
    private static final Pattern DAYS = Pattern.compile("P(\\d{1,3})([DW])");

    private Placeholders() {}

    static Node.Step step(String id, String next) {
        return step(id, SOME_DAYS, next);
    }

    private static Node.Step step(String id, Law law, String next) {
        return new Node.Step(id, law, EVERY_DAY, 1, 1, next);
    }

    /** A wait for an event; only whole days and weeks can be read off a timer. */
    static Node.Step arrival(String id, Network.Node event, String next, Assumptions assumptions) {
        Optional<Integer> days = event.timer().flatMap(Placeholders::days);
        if (days.isEmpty()) {
            assumptions.note(Assumptions.ARRIVAL, event.id());
        }
        return step(id, days.map(Law::fixed).orElse(SOME_DAYS), next);
    }

    private static Optional<Integer> days(String timer) {
        Matcher written = DAYS.matcher(timer.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        int days = Integer.parseInt(written.group(1)) * (written.group(2).equals("W") ? 7 : 1);
        return Optional.of(Math.min(Math.max(1, days), HORIZON));
    }

    static int instances(Network.Node activity, Assumptions assumptions) {
        String written = activity.traits().instances().orElse("").strip();
        if (written.matches("[1-9]\\d?") && Integer.parseInt(written) <= MOST_INSTANCES) {
            return Integer.parseInt(written);
        }
        assumptions.note(Assumptions.INSTANCES, activity.id());
        return INSTANCES;
    }
}
