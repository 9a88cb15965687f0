package org.yingjian.forecast.diary;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.yingjian.calendar.DayClock;
import org.yingjian.calendar.WorkCalendar;
import org.yingjian.forecast.DiaryEntry.Reason;
import org.yingjian.forecast.core.Node;
import org.yingjian.forecast.make.OwnLaws;
import org.yingjian.forecast.make.PlacedProject;

/** The version of what a forecast was made from, as short text, so that the diary can tell what changed. */
@Component
class InputsVersion {

    private final WorkCalendar calendar;

    InputsVersion(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** Calendars are read once a pass. */
    Pass begin() {
        return new Pass();
    }

    final class Pass {
        private final Map<String, Integer> calendars = new ConcurrentHashMap<>();

        String of(PlacedProject placed) {
            String county = placed.facts().project().county();
            int year = placed.facts().inspectionDay().getYear();
            int days = calendars.computeIfAbsent(county + year, key -> days(county, year));
            return "diagram=%s:%d;laws=%08x;calendar=%08x;green=%s"
                    .formatted(
                            placed.diagram().version().key(),
                            placed.diagram().version().version(),
                            laws(placed),
                            days,
                            green(placed.road().own()));
        }
    }

    private int days(String county, int year) {
        int hash = 1;
        LocalDate end = LocalDate.of(year + 1, 12, 31);
        for (LocalDate day = LocalDate.of(year - 1, 1, 1); !day.isAfter(end); day = day.plusDays(1)) {
            for (DayClock clock : List.of(DayClock.WORKING, DayClock.CONSTRUCTION)) {
                hash = 31 * hash + (calendar.counts(clock, county, day) ? 1 : 0);
            }
        }
        return hash;
    }

    private static int laws(PlacedProject placed) {
        int hash = 1;
        for (Node node : placed.road().plain().graph().nodes()) {
            if (node instanceof Node.Step s) {
                hash = 31 * hash
                        + (s.id() + s.minimum() + "," + s.plan()).hashCode()
                        + s.law().hashCode();
            } else if (node instanceof Node.Choice c) {
                hash = 31 * hash + c.ways().hashCode();
            }
        }
        return hash;
    }

    /** Limits promised by the green channel the project holds. */
    private static String green(OwnLaws own) {
        return own.promised().isEmpty()
                ? "-"
                : "%08x".formatted(new TreeMap<>(own.promised()).toString().hashCode());
    }

    /** What else than events and days changed; the first that differs. */
    static Optional<Reason> changed(String before, String after) {
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        String[] old = before.split(";");
        String[] now = after.split(";");
        Reason[] reasons = {Reason.DIAGRAM, Reason.LAW, Reason.CALENDAR, Reason.GREEN};
        for (int i = 0; i < reasons.length && i < old.length && i < now.length; i++) {
            if (!old[i].equals(now[i])) {
                return Optional.of(reasons[i]);
            }
        }
        return Optional.empty();
    }
}
