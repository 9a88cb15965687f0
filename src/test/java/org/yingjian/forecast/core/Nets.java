package org.yingjian.forecast.core;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.data.Offset;

/** Small networks for the ladder. Today is Monday 2016-05-23 unless said otherwise. */
final class Nets {

    static final LocalDate MONDAY = LocalDate.of(2016, 5, 23);
    static final int HORIZON = 400;
    static final CountedDays CALENDAR = CountedDays.calendar(MONDAY, HORIZON);

    /** 1 day with 1/2, 2 days with 1/4, then every further day ends half of what is left. */
    static final Law HALVING = Law.of(0.5, 0, 0.5, 0.25);

    private Nets() {}

    static Offset<Double> exactly() {
        return Offset.offset(1e-9);
    }

    static CountedDays workingFrom(LocalDate today) {
        return CountedDays.of(
                today, HORIZON, d -> d.getDayOfWeek() != DayOfWeek.SATURDAY && d.getDayOfWeek() != DayOfWeek.SUNDAY);
    }

    static Node.Step step(String id, Law law, String next) {
        return step(id, law, CALENDAR, next);
    }

    static Node.Step step(String id, Law law, CountedDays clock, String next) {
        return new Node.Step(id, law, clock, 1, 1, next);
    }

    static Node.Choice choice(String id, double share, String next, String otherwise) {
        return new Node.Choice(id, "", List.of(new Node.Way(share, next), new Node.Way(1 - share, otherwise)));
    }

    static Node.Fork all(String id, String... branches) {
        return new Node.Fork(
                id, List.of(branches).stream().map(b -> new Node.Way(1, b)).toList());
    }

    static Model model(int deadline, Node... nodes) {
        return Model.of(new Graph(List.of(nodes), nodes[0].id()), deadline, HORIZON);
    }

    static Node.End end() {
        return new Node.End("end");
    }

    static Standing.Open open(String step, int age, Law law) {
        return new Standing.Open(step, age, law);
    }
}
