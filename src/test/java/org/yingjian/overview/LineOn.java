package org.yingjian.overview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.yingjian.forecast.Forecast;
import org.yingjian.project.Project;
import org.yingjian.step.StepRecord;

/** A project's line from a forecast that is not on record. */
public final class LineOn {

    private LineOn() {}

    public static ProjectLine of(
            ApplicationContext program, Project project, Forecast forecast, List<StepRecord> open) {
        return program.getBean(LineWriter.class).write(project, Optional.of(forecast), open, Map.of());
    }
}
