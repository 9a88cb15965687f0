package org.yingjian.forecast.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yingjian.forecast.Basis;
import org.yingjian.forecast.core.Model;
import org.yingjian.forecast.core.Projection;
import org.yingjian.forecast.learn.Durations;
import org.yingjian.forecast.learn.Lessons;
import org.yingjian.forecast.learn.TimedPart;
import org.yingjian.forecast.make.OwnLaws;
import org.yingjian.forecast.make.PlacedProject;

/** Names what a project's forecast rests on. */
@Component
class ReadBasis {

    private final Durations durations;

    ReadBasis(Durations durations) {
        this.durations = durations;
    }

    Basis of(PlacedProject now, Projection projection) {
        OwnLaws own = now.road().own();
        List<String> names = new ArrayList<>(projection.approximations());
        if (isMemoryHeld(projection)) {
            names.add(Basis.MEMORY_HELD);
        }
        return new Basis(names, bounds(now), own.memory(), !own.firm().isEmpty(), own.holdsPromise());
    }

    private static Optional<Basis.Bounds> bounds(PlacedProject now) {
        if (!now.road().model().hasBounds()) {
            return Optional.empty();
        }
        Model.Bounds bounds = now.road().model().bounds(now.standing());
        return Optional.of(new Basis.Bounds(bounds.lower(), bounds.upper()));
    }

    /** A step that will be remembered is not over, and one that would remember it lies ahead. */
    private boolean isMemoryHeld(Projection projection) {
        Lessons lessons = durations.lessons();
        return projection.steps().stream().anyMatch(s -> TimedPart.isCarrier(s.step()))
                && projection.steps().stream().anyMatch(s -> !s.open() && lessons.remembers(s.step()));
    }
}
