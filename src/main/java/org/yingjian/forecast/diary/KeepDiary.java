package org.yingjian.forecast.diary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yingjian.forecast.DiaryEntry;
import org.yingjian.forecast.DiaryEntry.Reason;
import org.yingjian.forecast.Forecast;
import org.yingjian.forecast.Light;
import org.yingjian.forecast.core.Unforecastable;
import org.yingjian.forecast.diary.JdbcDiary.Line;
import org.yingjian.forecast.make.MadeForecast;
import org.yingjian.forecast.make.MakeForecast;
import org.yingjian.forecast.make.PlacedProject;

/**
 * Decides what the diary says of a new forecast. An event, other laws, another calendar and another inspection day are lines of
 * their own with the chance before and after, and so is another fortnight without news from site; days going by leave a line when they have moved it by a point or a day.
 */
@Component
class KeepDiary {

    private static final double A_POINT = 0.01;

    private final LastEvent events;
    private final MakeForecast make;

    KeepDiary(LastEvent events, MakeForecast make) {
        this.events = events;
        this.make = make;
    }

    /**
     * @param before the forecast replaced, with the inputs it was made from; empty text when it was made before inputs were kept
     * @param last the last line of the project
     * @return the lines to be written, in this order
     */
    List<Line> note(MadeForecast made, String inputs, Optional<JdbcForecasts.Kept> before, Optional<DiaryEntry> last) {
        Forecast now = made.forecast();
        Page page = new Page(made, inputs);
        if (before.isEmpty() || last.isEmpty()) {
            page.add(now.inspectionDay(), Reason.FIRST, Optional.empty(), now.chance());
            return page.lines;
        }
        Forecast old = before.get().head();
        boolean event = old.projectVersion() != now.projectVersion();
        Optional<Double> so = value(old);
        if (!old.inspectionDay().equals(now.inspectionDay())) {
            Optional<Double> underOldDay = chanceBy(made, old.inspectionDay());
            if (event && moved(so, underOldDay)) {
                page.add(old.inspectionDay(), Reason.EVENT, so, underOldDay);
            }
            page.add(now.inspectionDay(), Reason.DEADLINE, underOldDay, now.chance());
            return page.lines;
        }
        Optional<Double> calm = withoutMoreSilence(made, old.asOf());
        boolean silence = moved(calm, value(now));
        Optional<Reason> other = InputsVersion.changed(before.get().inputs(), inputs);
        if (event) {
            if (moved(so, calm) || !silence && differs(last.get(), now)) {
                page.add(now.inspectionDay(), Reason.EVENT, so, calm);
            }
        } else if (other.isPresent()) {
            page.add(now.inspectionDay(), other.get(), so, calm);
        } else if (!silence && differs(last.get(), now)) {
            passing(page, old);
        }
        if (silence) {
            page.add(now.inspectionDay(), Reason.SILENCE, calm, value(now));
        }
        return page.lines;
    }

    /** No event and no day between the two: the law of an open step (its office, its firm) is another. */
    private static void passing(Page page, Forecast old) {
        Forecast now = page.made.forecast();
        boolean sameDay = old.asOf().equals(now.asOf());
        page.add(
                now.inspectionDay(),
                sameDay ? Reason.LAW : Reason.TIME,
                sameDay ? value(old) : Optional.empty(),
                value(now));
    }

    /** The chance now had the works been silent no longer than on the day of the forecast before. */
    private Optional<Double> withoutMoreSilence(MadeForecast made, LocalDate since) {
        Optional<Double> now = value(made.forecast());
        if (made.placed().isEmpty() || made.placed().get().facts().reports().isEmpty()) {
            return now;
        }
        PlacedProject placed = made.placed().get();
        try {
            return make.place(placed.facts().withNewsUntil(since))
                    .filter(calm -> !calm.standing().equals(placed.standing()))
                    .map(PlacedProject::chance)
                    .or(() -> now);
        } catch (Unforecastable none) {
            return now;
        }
    }

    /** @param inputs empty when it was made before inputs were kept */
    record Kept(Forecast forecast, String inputs) {}

    /** The lines one forecast leaves. */
    private final class Page {
        private final MadeForecast made;
        private final String inputs;
        private final List<Line> lines = new ArrayList<>();

        private Page(MadeForecast made, String inputs) {
            this.made = made;
            this.inputs = inputs;
        }

        private void add(LocalDate inspectionDay, Reason reason, Optional<Double> before, Optional<Double> after) {
            Optional<LastEvent.Event> event =
                    reason == Reason.EVENT ? events.of(made.forecast().projectId()) : Optional.empty();
            Reason named = event.map(LastEvent.Event::reason).orElse(reason);
            boolean reached = made.forecast().light() == Light.REACHED;
            lines.add(new Line(made, inspectionDay, named, event, before, reached ? Optional.empty() : after, inputs));
        }
    }

    private Optional<Double> chanceBy(MadeForecast made, LocalDate day) {
        try {
            return made.placed()
                    .flatMap(placed -> make.place(placed.facts().withInspectionDay(day)))
                    .map(PlacedProject::chance);
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
