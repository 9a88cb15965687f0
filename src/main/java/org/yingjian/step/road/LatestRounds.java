package org.yingjian.step.road;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yingjian.step.StepRecord;

/** The latest round of each step of one project. */
public final class LatestRounds implements Function<String, Optional<StepRecord>> {

    private final Map<String, StepRecord> byStep;

    public LatestRounds(Collection<StepRecord> current) {
        byStep = StepRecord.latestOf(current);
    }

    @Override
    public Optional<StepRecord> apply(String stepId) {
        return Optional.ofNullable(byStep.get(stepId));
    }

    public Stream<StepRecord> all() {
        return byStep.values().stream();
    }

    public List<StepRecord> open() {
        return byStep.values().stream().filter(StepRecord::isOpen).toList();
    }
}
