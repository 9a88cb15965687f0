package org.yingjian.web.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yingjian.forecast.Light;
import org.yingjian.overview.ProjectLine;
import org.yingjian.overview.ProjectLine.Standing;
import org.yingjian.progress.EarlyStarts.EarlyStart;
import org.yingjian.progress.Report;
import org.yingjian.project.Project;

/** Shapes of the answers under {@code /api}; ids and words stay, dates are ISO, chances 0–1. */
final class ProjectJson {

    private ProjectJson() {}

    record ProjectItem(
            long id,
            String number,
            String name,
            String county,
            String kind,
            String category,
            BigDecimal investmentWan,
            List<String> schools,
            Light light,
            Optional<Double> chance,
            String reason,
            String target,
            Optional<LocalDate> inspectionDay,
            Optional<LocalDate> p50,
            Optional<LocalDate> p80,
            List<Standing> openSteps) {
        static ProjectItem of(ProjectLine line, String reason) {
            Project p = line.project();
            return new ProjectItem(
                    p.id(),
                    p.number(),
                    p.name(),
                    p.county(),
                    p.kind().name(),
                    p.draft().category().name(),
                    p.draft().investment().wan(),
                    p.draft().schools().stream().map(s -> s.name()).toList(),
                    line.light(),
                    line.chance(),
                    reason,
                    line.target(),
                    line.round().map(r -> r.day()),
                    line.p50(),
                    line.p80(),
                    line.open());
        }
    }

    record ProjectPage(List<ProjectItem> items, int page, int size, int total) {}

    /** @param builtEarly works begun before their permit (先建后批) */
    record ProjectDetail(
            ProjectItem project,
            String status,
            long version,
            RoadView road,
            List<Report> reports,
            Optional<EarlyStart> builtEarly) {}
}
