package org.yingjian.forecast;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yingjian.forecast.DiaryEntry.Reason;
import org.yingjian.forecast.core.Unforecastable;

/**
 * Decides what the diary says of a new forecast. An event, other laws, another calendar and another inspection day are lines of
 * their own with the chance before and after; days going by leave a line when they have moved it by a point or a day.
 */
@Component
class KeepDiary {

    private static final double A_POINT = 0.01;

    private final JdbcDiaryLines lines;
    private final LastEvent events;
    private final MakeForecast make;

    KeepDiary(JdbcDiaryLines lines, LastEvent events, MakeForecast make) {
        this.lines = lines;
        this.events = events;
        this.make = make;
    }

    /**
     * @param before the forecast replaced, with the inputs it was made from
     * @param last the last line of the project
     */
    void note(Made made, String inputs, Optional<Kept> before, Optional<DiaryEntry> last) {
        Forecast now = made.forecast();
        if (before.isEmpty() || last.isEmpty()) {
            add(made, now.inspectionDay(), Reason.FIRST, Optional.empty(), now.chance(), inputs);
            return;
        }
        Forecast old = before.get().forecast();
        boolean event = old.projectVersion() != now.projectVersion();
        Optional<Double> so = value(old);
        if (!old.inspectionDay().equals(now.inspectionDay())) {
            Optional<Double> underOldDay = chanceBy(made, old.inspectionDay());
            if (event && moved(so, underOldDay)) {
                add(made, old.inspectionDay(), Reason.EVENT, so, underOldDay, inputs);
            }
            add(made, now.inspectionDay(), Reason.DEADLINE, underOldDay, now.chance(), inputs);
            return;
        }
        Optional<Reason> other = InputsVersion.changed(before.get().inputs(), inputs);
        if (event) {
            if (moved(so, value(now)) || differs(last.get(), now)) {
                add(made, now.inspectionDay(), Reason.EVENT, so, now.chance(), inputs);
            }
        } else if (other.isPresent()) {
            add(made, now.inspectionDay(), other.get(), so, now.chance(), inputs);
        } else if (differs(last.get(), now)) {
            // No event and no day between the two: the law of an open step (its office, its firm) is another.
            boolean sameDay = old.asOf().equals(now.asOf());
            add(
                    made,
                    now.inspectionDay(),
                    sameDay ? Reason.LAW : Reason.TIME,
                    sameDay ? so : Optional.empty(),
                    now.chance(),
                    inputs);
        }
    }

    /** @param inputs empty when it was made before inputs were kept */
    record Kept(Forecast forecast, String inputs) {}

    private void add(
            Made made,
            LocalDate inspectionDay,
            Reason reason,
            Optional<Double> before,
            Optional<Double> after,
            String inputs) {
        Optional<LastEvent.Event> event =
                reason == Reason.EVENT ? events.of(made.forecast().projectId()) : Optional.empty();
        lines.add(new JdbcDiaryLines.Line(made, inspectionDay, reason, event, before, after, inputs));
    }

    private Optional<Double> chanceBy(Made made, LocalDate day) {
        try {
            return made.placed()
                    .flatMap(placed -> make.place(placed.facts().withInspectionDay(day)))
                    .map(Placed::chance);
        } catch (Unforecastable none) {
            return Optional.empty();
        }
    }

    static Optional<Double> value(Forecast forecast) {
        return forecast.light() == Light.REACHED ? Optional.of(1.0) : forecast.chance();
    }

    private static boolean moved(Optional<Double> before, Optional<Double> after) {
        return before.isPresent() != after.isPresent()
                || before.isPresent() && Math.abs(before.get() - after.get()) > 1e-9;
    }

    private static boolean differs(DiaryEntry last, Forecast now) {
        return last.light() != now.light()
                || !last.p50().equals(now.p50())
                || !last.p80().equals(now.p80())
                || Math.abs(last.chance().orElse(-1.0) - now.chance().orElse(-1.0)) >= A_POINT;
    }
}
