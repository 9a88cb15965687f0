package org.yingjian.forecast.make;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.yingjian.calendar.DayClock;
import org.yingjian.calendar.WorkCalendar;
import org.yingjian.forecast.core.CountedDays;
import org.yingjian.forecast.core.Graph;
import org.yingjian.forecast.core.Model;
import org.yingjian.forecast.core.Node;
import org.yingjian.forecast.core.Unforecastable;
import org.yingjian.forecast.learn.Durations;
import org.yingjian.forecast.learn.Lessons;
import org.yingjian.procurement.MinimumWait;
import org.yingjian.procurement.ProcurementRules;
import org.yingjian.step.FieldIds;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.DiagramVersion;
import org.yingjian.workflow.FormField;
import org.yingjian.workflow.Step;

/**
 * Models shared by all projects of a class: diagram version × road × size × county × target × deadline. A model is laid on a
 * grid that begins on the day it is made and serves the following days, too.
 */
@Component
public class RoadClasses {

    public static final int HORIZON = 660;
    private static final int SERVES_DAYS = 60;
    private static final int REMEMBERED = 400;
    private static final int MONTH = 30;

    /** The step's form asks for the end of a publicity: its minimum runs until the award, not the opening. */
    private final Durations durations;

    private final WorkCalendar calendar;
    private int edition;
    private final ProcurementRules rules;
    private final Map<Whole, RoadClass> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Whole, RoadClass> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final Map<ClockKey, CountedDays> clocks = new ConcurrentHashMap<>();
    private final Map<WaitKey, int[]> waits = new ConcurrentHashMap<>();

    /** What makes projects alike. */
    public record Key(
            DiagramVersion diagram,
            Map<String, Object> road,
            Durations.Scope scope,
            String object,
            String county,
            String target,
            LocalDate deadline) {}

    /**
     * @param origin day 0 of the grid
     * @param model empty when the road cannot be computed
     * @param fault why not
     * @param own what sets its laws apart
     * @param plain the road under the laws of the class
     */
    public record RoadClass(
            LocalDate origin, RoadGraph road, Model model, Unforecastable fault, OwnLaws own, RoadGraph plain) {

        /** Another road, such as one supposed. */
        RoadClass with(RoadGraph other, Model computed) {
            return new RoadClass(origin, other, computed, null, own, plain);
        }

        public int day(LocalDate date) {
            return (int) ChronoUnit.DAYS.between(origin, date);
        }
    }

    private record Whole(Key key, OwnLaws own) {}

    private Lessons taught = Lessons.NONE;

    private record ClockKey(String clock, String county, LocalDate origin) {}

    private record WaitKey(String method, String object, boolean award, LocalDate origin) {}

    public RoadClasses(Durations durations, WorkCalendar calendar, ProcurementRules rules) {
        this.durations = durations;
        this.calendar = calendar;
        this.rules = rules;
    }

    /** @param today the class serves this day */
    RoadClass of(Key key, Diagram diagram, LocalDate today) {
        return of(key, OwnLaws.NONE, diagram, today);
    }

    /** The class itself where nothing sets the project apart. */
    RoadClass of(Key key, OwnLaws own, Diagram diagram, LocalDate today) {
        Whole whole = new Whole(key, own);
        synchronized (known) {
            forgetOtherHolidays();
            forgetOtherLessons();
            RoadClass made = known.get(whole);
            if (made != null
                    && !today.isBefore(made.origin())
                    && today.isBefore(made.origin().plusDays(SERVES_DAYS))) {
                return made;
            }
        }
        RoadClass made = own.equals(OwnLaws.NONE) ? make(key, diagram, today) : apart(of(key, diagram, today), own);
        synchronized (known) {
            known.put(whole, made);
        }
        clocks.keySet().removeIf(k -> k.origin().isBefore(today.minusDays(SERVES_DAYS)));
        waits.keySet().removeIf(k -> k.origin().isBefore(today.minusDays(SERVES_DAYS)));
        return made;
    }

    /** A late notice of holidays makes every grid of days wrong. */
    private void forgetOtherHolidays() {
        int now = calendar.workdays().edition();
        if (now != edition) {
            known.clear();
            clocks.clear();
            waits.clear();
            edition = now;
        }
    }

    private void forgetOtherLessons() {
        if (taught != durations.lessons()) {
            known.clear();
            taught = durations.lessons();
        }
    }

    private RoadClass make(Key key, Diagram diagram, LocalDate origin) {
        Lessons taught = durations.lessons();
        try {
            RoadGraph road = new RoadMapper(
                            diagram,
                            key.road(),
                            key.target(),
                            step -> durations.parts(step, key.scope()),
                            (part, prior) -> taught.law(part, prior, key.scope().kind(), key.county()),
                            this::shares,
                            clock -> clock(clock, key.county(), origin),
                            task -> minimumWait(key, diagram.getStep(task), origin))
                    .map();
            int deadline = (int) ChronoUnit.DAYS.between(origin, key.deadline());
            return new RoadClass(origin, road, Model.of(road.graph(), deadline, HORIZON), null, OwnLaws.NONE, road);
        } catch (Unforecastable fault) {
            return new RoadClass(origin, null, null, fault, OwnLaws.NONE, null);
        }
    }

    /** The same class under other laws ahead; blocks without any of them are taken over. */
    private RoadClass apart(RoadClass ofClass, OwnLaws own) {
        if (ofClass.fault() != null) {
            return ofClass;
        }
        Lessons lessons = durations.lessons();
        RoadGraph road = ofClass.road();
        List<Node> nodes =
                road.graph().nodes().stream().map(n -> own.on(n, lessons)).toList();
        Set<String> changed = new HashSet<>();
        nodes.stream().filter(n -> !road.graph().nodes().contains(n)).forEach(n -> changed.add(n.id()));
        if (changed.isEmpty()) {
            return ofClass;
        }
        Graph graph = new Graph(nodes, road.graph().start());
        return new RoadClass(
                ofClass.origin(),
                new RoadGraph(graph, road.parts(), road.waits()),
                ofClass.model().with(graph, changed),
                null,
                own,
                road);
    }

    private Map<String, Double> shares(Step step) {
        FormField result = step.resultField().orElseThrow();
        return new TreeMap<>(durations.shares(step, result));
    }

    private CountedDays clock(String word, String county, LocalDate origin) {
        DayClock clock = DayClock.ofWord(word);
        return clocks.computeIfAbsent(
                new ClockKey(word, county, origin),
                k -> CountedDays.of(origin, HORIZON, d -> calendar.counts(clock, county, d)));
    }

    /** Working days of a year without holidays: weekends remain. */
    public Map<CountedDays, CountedDays> withoutHolidays(String county, LocalDate origin) {
        CountedDays plain = CountedDays.of(
                origin, HORIZON, d -> d.getDayOfWeek() != DayOfWeek.SATURDAY && d.getDayOfWeek() != DayOfWeek.SUNDAY);
        return Map.of(clock(DayClock.WORKING.word(), county, origin), plain);
    }

    /** Construction days of a county without a winter stop. */
    public Map<CountedDays, CountedDays> withoutWinter(String county, LocalDate origin) {
        return Map.of(clock(DayClock.CONSTRUCTION.word(), county, origin), CountedDays.calendar(origin, HORIZON));
    }

    private int[] minimumWait(Key key, Step step, LocalDate origin) {
        boolean award = step.fields().stream().anyMatch(f -> f.id().equals(FieldIds.PUBLICITY_TO));
        return waits.computeIfAbsent(
                new WaitKey(ProcurementRules.waitMethod(step, key.scope().method()), key.object(), award, origin),
                k -> {
                    int[] due = new int[HORIZON + 1];
                    for (int d = 0; d <= HORIZON; d += MONTH) {
                        fill(due, d, Math.min(HORIZON, d + MONTH - 1), k);
                    }
                    return due;
                });
    }

    /** The table is asked at both ends of a month, day by day only where the law changes between them. */
    private void fill(int[] due, int from, int to, WaitKey key) {
        MinimumWait first = wait(key, from);
        boolean steady = sameRule(first, wait(key, to));
        for (int d = from; d <= to; d++) {
            MinimumWait rule = steady ? first : wait(key, d);
            LocalDate end = after(key.origin().plusDays(d), rule.days(), rule.working());
            if (key.award()) {
                end = after(end, rule.publicityDays(), rule.publicityWorking());
            }
            due[d] = (int) ChronoUnit.DAYS.between(key.origin(), end);
        }
    }

    private MinimumWait wait(WaitKey key, int day) {
        return rules.minimumWait(key.method(), key.object(), key.origin().plusDays(day));
    }

    private static boolean sameRule(MinimumWait one, MinimumWait other) {
        return one.days() == other.days()
                && one.working() == other.working()
                && one.publicityDays() == other.publicityDays()
                && one.publicityWorking() == other.publicityWorking();
    }

    private LocalDate after(LocalDate day, int days, boolean working) {
        return working
                ? calendar.workdays().plusWorkingDays(day, days)
                : calendar.workdays().plusCalendarDays(day, days);
    }
}
