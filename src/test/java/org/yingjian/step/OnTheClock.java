package org.yingjian.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.project.Category;
import org.yingjian.project.ProjectKind;
import org.yingjian.shared.Actor;
import org.yingjian.step.ClockEvent.Kind;

/** A school building whose land review is under way, and short ways to work its legal clock. */
public abstract class OnTheClock extends OnTheRoad {

    @Autowired
    protected ClockEvents clockEvents;

    protected long newBuild() {
        long id = enter(ProjectKind.NEW, Category.PLANNED, "1200", "3100", "0", Map.of("land", "allocated"));
        road.place(id, facts("N1=2016-02-20 N2=2016-02-22 N3=2016-02-26"), Actor.PROGRAM);
        assertThat(openSteps(id)).contains("N4", "N5", "N6");
        return id;
    }

    protected void keep(long record, Kind kind, String on) {
        keepClock.keep(RecordClockEvent.Entry.on(record, kind, day(on)), commission());
    }

    /** An expert review begins. */
    protected static RecordClockEvent.Entry special(long record, String on, String paper) {
        return new RecordClockEvent.Entry(
                record,
                Kind.SPECIAL_BEGUN,
                day(on),
                false,
                Optional.of("EXPERT_REVIEW"),
                Optional.empty(),
                Optional.of(paper),
                Optional.empty(),
                Optional.of("专家评审"));
    }

    protected static RecordClockEvent.Entry extension(long record, String on, int days) {
        return new RecordClockEvent.Entry(
                record,
                Kind.EXTENDED,
                day(on),
                false,
                Optional.of("COMPLEX"),
                Optional.of(days),
                Optional.empty(),
                Optional.of("郑局长"),
                Optional.of("权属情况复杂"));
    }

    protected static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
