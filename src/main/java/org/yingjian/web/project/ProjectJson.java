package org.yingjian.web.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yingjian.alert.Mail;
import org.yingjian.forecast.Light;
import org.yingjian.overview.ProjectLine;
import org.yingjian.overview.ProjectLine.Standing;
import org.yingjian.progress.EarlyStarts.EarlyStart;
import org.yingjian.progress.Report;
import org.yingjian.project.Project;
import org.yingjian.step.StepRecord;
import org.yingjian.web.desk.Inbox;

/** Shapes of the answers under {@code /api}; ids and words stay, dates are ISO, chances 0–1. */
public final class ProjectJson {

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
        public static ProjectItem of(ProjectLine line, String reason) {
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

    /** @param openRecord id to finish the step by, {@code POST /api/steps/{id}/complete} */
    public record WaitingStep(
            long openRecord,
            long projectId,
            String project,
            String county,
            String step,
            String name,
            String holder,
            int round,
            Optional<LocalDate> openedOn,
            Optional<LocalDate> acceptedOn,
            Optional<LocalDate> dueOn,
            Optional<LocalDate> lastSafeDay,
            boolean lastSafePassed,
            Light light,
            Optional<Double> chance) {
        public static WaitingStep of(Inbox.Item item) {
            StepRecord record = item.record();
            Project project = item.line().project();
            return new WaitingStep(
                    record.id(),
                    project.id(),
                    project.name(),
                    project.county(),
                    record.stepId(),
                    item.standing().name(),
                    item.standing().holder(),
                    record.round(),
                    record.openedOn(),
                    record.acceptedOn(),
                    item.clock().flatMap(c -> c.dueOn()),
                    item.standing().lastSafeDay(),
                    item.standing().lastSafePassed(),
                    item.line().light(),
                    item.line().chance());
        }
    }

    /**
     * @param finishedOn date on the paper, left out only together with dateUnknown
     * @param fields form values, field id → text
     * @param pastFact recorded as it happened: kept and flagged instead of refused
     * @param schoolsKnown ends an equipment step though schools are missing; without it they are named and it is refused
     */
    public record Completion(
            Optional<LocalDate> finishedOn,
            boolean dateUnknown,
            Map<String, String> fields,
            boolean pastFact,
            boolean schoolsKnown,
            Optional<String> note) {
        public Completion {
            finishedOn = finishedOn == null ? Optional.empty() : finishedOn;
            fields = fields == null ? Map.of() : fields;
            note = note == null ? Optional.empty() : note;
        }
    }

    /** @param stepsOpen steps of the project that are open now */
    public record Completed(long record, long projectId, List<String> stepsOpen) {}

    record Progress(
            String what,
            LocalDate on,
            String milestone,
            Integer percent,
            String stopReason,
            String note,
            String jumpReason) {}

    record Reported(long report) {}

    public record Move(LocalDate to) {}

    public record Today(LocalDate today) {}

    /** One mail without its body; the body is at {@code /outbox/{id}}. */
    public record MailItem(
            long id,
            String messageId,
            String to,
            Optional<String> address,
            Mail.Kind kind,
            String subject,
            String text,
            Optional<Long> projectId,
            LocalDateTime createdAt,
            Mail.Status status) {
        public static MailItem of(Mail mail) {
            return new MailItem(
                    mail.id(),
                    mail.messageId(),
                    mail.recipientName(),
                    mail.address(),
                    mail.kind(),
                    mail.subject(),
                    mail.text(),
                    mail.projectId(),
                    mail.createdAt(),
                    mail.status());
        }
    }

    /** A project whose light or last safe day asks for an act, worst first. */
    public record Alert(long projectId, String project, String county, Light light, String reason) {}
}
