package org.yingjian.web.project;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yingjian.overview.ProjectLine;
import org.yingjian.web.project.RoadView.Mark;
import org.yingjian.web.project.RoadView.Row;
import org.yingjian.web.project.RoadView.Stage;
import org.yingjian.web.words.PageWords;

/**
 * What the drawing shows beside its lines: a class per step and small labels.
 *
 * @param marks step or stage id → done, skipped, failed, open, late, coming
 * @param labels badges on steps
 */
record DiagramView(Map<String, String> marks, List<Label> labels) {

    /** @param tone light or state the badge is coloured by */
    record Label(String id, String text, String tone) {}

    static DiagramView of(RoadView road, ProjectLine line, LocalDate today, PageWords words) {
        Map<String, String> marks = new LinkedHashMap<>();
        List<Label> labels = new ArrayList<>();
        for (Stage stage : road.stages()) {
            marks.put(stage.id(), stage.isUnderWay() ? "open" : stage.isDone() ? "done" : "coming");
            for (Row row : stage.rows()) {
                marks.put(row.stepId(), row.mark().name().toLowerCase(java.util.Locale.ROOT));
                label(row, line, today, words, labels);
            }
        }
        return new DiagramView(marks, labels);
    }

    private static void label(Row row, ProjectLine line, LocalDate today, PageWords words, List<Label> labels) {
        if (row.target() && line.chance().isPresent()) {
            labels.add(new Label(
                    row.stepId(), words.percent(line.chance()), line.light().name()));
        } else if (row.mark() == Mark.LATE
                && row.clock().map(c -> c.isOverdue()).orElse(false)) {
            int days = -row.clock().get().left().orElse(0);
            labels.add(new Label(row.stepId(), words.msg("web.diagram.overdue", days), "late"));
        } else if (row.mark() == Mark.LATE) {
            labels.add(new Label(row.stepId(), words.msg("web.diagram.safePassed"), "late"));
        } else if (row.mark() == Mark.OPEN && row.lastSafe().isPresent()) {
            long left = ChronoUnit.DAYS.between(today, row.lastSafe().get());
            labels.add(new Label(
                    row.stepId(),
                    words.msg("web.diagram.lastSafe", words.day(row.lastSafe().get())),
                    left <= 7 ? "soon" : "open"));
        }
        if (row.round() > 1) {
            labels.add(new Label(row.stepId(), words.msg("web.diagram.round", row.round()), "round"));
        }
    }
}
