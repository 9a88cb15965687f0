package org.yingjian.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.project.Project;
import org.yingjian.project.ProjectKind;
import org.yingjian.shared.Problem;
import org.yingjian.step.CompleteStep;
import org.yingjian.step.RecordPastFact;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;
import org.yingjian.step.WorkStep;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.DomainSteps;
import org.yingjian.workflow.Step;

/** Brings a confirmed milestone to the step of the road it ends. */
@Component
class MatchingStep {

    private static final int LONGEST_PROBLEM = 200;

    private final Steps steps;
    private final CompleteStep completeStep;
    private final RecordPastFact recordPastFact;
    private final WorkStep workStep;
    private final MessageSource messages;

    MatchingStep(
            Steps steps,
            CompleteStep completeStep,
            RecordPastFact recordPastFact,
            WorkStep workStep,
            MessageSource messages) {
        this.steps = steps;
        this.completeStep = completeStep;
        this.recordPastFact = recordPastFact;
        this.workStep = workStep;
        this.messages = messages;
    }

    /** @param effect what became of it @param problem key of a refusal */
    record Outcome(Report.Effect effect, Optional<String> problem) {
        static Outcome of(Report.Effect effect) {
            return new Outcome(effect, Optional.empty());
        }
    }

    /** Domain id of the step the report would end on this kind of project. */
    Optional<String> domainStep(Project project, Report.What what, Optional<Milestone> milestone) {
        List<String> candidates = what == Report.What.START
                ? List.of(DomainSteps.SITE_ENTRY)
                : milestone.map(Milestone::steps).orElse(List.of());
        return candidates.stream()
                .filter(s -> s.startsWith(letter(project.kind())))
                .findFirst();
    }

    private static String letter(ProjectKind kind) {
        return switch (kind) {
            case NEW, EXTENSION -> "N";
            case REPAIR -> "R";
            case EQUIPMENT -> "E";
        };
    }

    /** Ends the step, open or not yet. Runs commands of its own: the caller holds no transaction. */
    Outcome take(Project project, String domainStep, LocalDate on, Account confirmedBy) {
        if (project.status() != Project.Status.LIVE) {
            return Outcome.of(Report.Effect.ALREADY_PASSED);
        }
        Diagram diagram = steps.getDiagram(project);
        List<StepRecord> records = steps.listRecords(project.id()).stream()
                .filter(r -> diagram.findStep(r.stepId())
                        .filter(s -> covers(s, domainStep))
                        .isPresent())
                .toList();
        Optional<StepRecord> open = records.stream().filter(StepRecord::isOpen).findFirst();
        if (open.isEmpty() && records.stream().anyMatch(StepRecord::isPassed)) {
            return Outcome.of(Report.Effect.ALREADY_PASSED);
        }
        try {
            return open.isPresent()
                    ? finish(diagram.getStep(open.get().stepId()), open.get(), domainStep, on, confirmedBy)
                    : keepAhead(project, diagram, domainStep, on, confirmedBy);
        } catch (Problem refused) {
            if (refused.kind() == Problem.Kind.CONFLICT) {
                // Somebody else moved the step meanwhile: looked at again the next time.
                return Outcome.of(Report.Effect.WAITING);
            }
            return new Outcome(Report.Effect.REFUSED, Optional.of(kept(refused)));
        }
    }

    /** Ends the step if it is open and the account may; ahead of its time nothing is kept. */
    void endOpen(Project project, String domainStep, LocalDate on, Account by) {
        if (openFor(project, domainStep).isPresent()) {
            take(project, domainStep, on, by);
        }
    }

    /** Notes the day of one part of a collapsed step that is open; other steps are left to those who end them. */
    void noteDay(Project project, String domainStep, LocalDate on, Account by) {
        openFor(project, domainStep)
                .filter(open -> steps.getDiagram(project).getStep(open.stepId()).isPart(domainStep))
                .ifPresent(open -> take(project, domainStep, on, by));
    }

    private Optional<StepRecord> openFor(Project project, String domainStep) {
        if (project.status() != Project.Status.LIVE) {
            return Optional.empty();
        }
        Diagram diagram = steps.getDiagram(project);
        return steps.listRecords(project.id()).stream()
                .filter(StepRecord::isOpen)
                .filter(record -> diagram.findStep(record.stepId())
                        .filter(step -> covers(step, domainStep))
                        .isPresent())
                .findFirst();
    }

    /** Key and arguments as {@link Report#problem()} keeps them. */
    private static String kept(Problem refused) {
        String text = Stream.concat(
                        Stream.of(refused.key()), refused.arguments().stream().map(Object::toString))
                .collect(Collectors.joining("|"));
        return text.substring(0, Math.min(text.length(), LONGEST_PROBLEM));
    }

    private static boolean covers(Step step, String domainStep) {
        return step.id().equals(domainStep) || step.covers().contains(domainStep);
    }

    private Outcome finish(Step step, StepRecord open, String domainStep, LocalDate on, Account by) {
        if (!step.isPart(domainStep)) {
            completeStep.complete(
                    new CompleteStep.Entry(open.id(), Optional.of(on), false, Map.of(), true, Optional.of(note(by))),
                    by);
        } else if (!on.toString().equals(open.fields().get(Step.dateField(domainStep)))) {
            workStep.recordFacts(open.id(), Map.of(Step.dateField(domainStep), on.toString()), by);
        }
        return Outcome.of(Report.Effect.STEP_FINISHED);
    }

    /** One date of a collapsed step has nowhere to stand before that step opens: it waits. */
    private Outcome keepAhead(Project project, Diagram diagram, String domainStep, LocalDate on, Account by) {
        if (diagram.steps().stream().anyMatch(s -> s.isPart(domainStep))) {
            return Outcome.of(Report.Effect.WAITING);
        }
        recordPastFact.record(
                new RecordPastFact.Fact(project.id(), domainStep, Optional.of(on), false, Map.of(), note(by)), by);
        return Outcome.of(Report.Effect.KEPT_AHEAD);
    }

    private String note(Account by) {
        return messages.getMessage(
                "progress.stepNote", new Object[] {by.actor().office(), by.displayName()}, Locale.SIMPLIFIED_CHINESE);
    }
}
