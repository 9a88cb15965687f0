package org.yingjian.web.step;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yingjian.account.Account;
import org.yingjian.account.Organisation;
import org.yingjian.account.Organisations;
import org.yingjian.overview.ProjectLine;
import org.yingjian.overview.ProjectLine.Standing;
import org.yingjian.overview.ProjectLines;
import org.yingjian.project.Project;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.Problem;
import org.yingjian.step.ClockEvents;
import org.yingjian.step.Extensions;
import org.yingjian.step.StepClocks;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;
import org.yingjian.web.frame.Form;
import org.yingjian.web.frame.FormInput;
import org.yingjian.web.frame.Page;
import org.yingjian.web.frame.StepPart;
import org.yingjian.web.frame.VisibleProjects;
import org.yingjian.web.purchase.Purchases;
import org.yingjian.web.site.LotView;
import org.yingjian.web.words.DiagramNames;
import org.yingjian.workflow.Step;

/** One step: what is asked, what was entered, and everything that can be done with it. */
@Page
class StepPage {

    private final VisibleProjects scope;
    private final Steps steps;
    private final StepClocks clocks;
    private final ClockEvents events;
    private final Extensions extensions;
    private final StepForm acts;
    private final ProjectLines lines;
    private final Purchases purchases;
    private final LotView deliveries;
    private final Organisations organisations;
    private final List<StepPart> parts;
    private final BusinessClock clock;
    private final DiagramNames names;

    StepPage(
            VisibleProjects scope,
            Steps steps,
            StepClocks clocks,
            ClockEvents events,
            Extensions extensions,
            StepForm acts,
            ProjectLines lines,
            Purchases purchases,
            LotView deliveries,
            Organisations organisations,
            List<StepPart> parts,
            BusinessClock clock,
            DiagramNames names) {
        this.scope = scope;
        this.steps = steps;
        this.clocks = clocks;
        this.events = events;
        this.extensions = extensions;
        this.acts = acts;
        this.lines = lines;
        this.purchases = purchases;
        this.deliveries = deliveries;
        this.organisations = organisations;
        this.parts = parts;
        this.clock = clock;
        this.names = names;
    }

    @GetMapping("/steps/{id}")
    String show(@PathVariable long id, Account account, Model model) {
        return page(id, account, FormInput.nothing(), model);
    }

    @PostMapping("/steps/{id}")
    String act(@PathVariable long id, @RequestParam String act, Form form, Account account, Model model) {
        Project before = scope.getProject(scope.getRecord(id, account).projectId(), account);
        long project = before.id();
        return form.send(
                () -> {
                    requireOwn(id, form.entered());
                    acts.act(act, id, form.entered(), account);
                    purchases.winnerSays(before).ifPresent(said -> form.tellNext("notice", said));
                    return form.done(
                            next(act, id, project, form.entered()),
                            "web.step.done." + acts.outcome(act, steps.getRecord(id)));
                },
                () -> page(id, account, form.entered(), model));
    }

    private static String next(String act, long id, long project, FormInput entered) {
        if (entered.get("back").equals("clocks")) {
            return "/projects/" + project + "/clocks";
        }
        return StepForm.ENDING.contains(act) ? "/projects/" + project + "#road" : "/steps/" + id;
    }

    /** An event named in the form belongs to the step of the address. */
    private void requireOwn(long id, FormInput entered) {
        entered.number("event").ifPresent(event -> {
            if (events.getEvent(event).recordId() != id) {
                throw new Problem(Problem.Kind.NOT_FOUND, "step.problem.noEvent", event);
            }
        });
    }

    private String page(long id, Account account, FormInput entered, Model model) {
        StepRecord record = scope.getRecord(id, account);
        Project project = scope.getProject(record.projectId(), account);
        Step step = steps.getDiagram(project).getStep(record.stepId());
        ProjectLine line = lines.getLine(project);
        model.addAttribute("record", record);
        model.addAttribute("project", project);
        model.addAttribute("step", step);
        model.addAttribute("title", names.say(step.name()));
        model.addAttribute("line", line);
        model.addAttribute("standing", standing(line, id).orElse(null));
        model.addAttribute("clock", clocks.getClock(id));
        model.addAttribute("events", events.listEvents(id));
        model.addAttribute("extensions", extensions.listDates(id));
        model.addAttribute("struck", events.listStruck(id));
        model.addAttribute("holder", holder(record));
        model.addAttribute("mayWork", steps.mayWork(account, project, record));
        model.addAttribute("rounds", rounds(record));
        Map<String, String> delivered = deliveries.suggest(project, step, record);
        Map<String, String> suggested = new HashMap<>(purchases.suggest(project, record));
        suggested.putAll(delivered);
        model.addAttribute("suggested", suggested);
        model.addAttribute("delivered", !delivered.isEmpty());
        model.addAttribute("entered", entered);
        model.addAttribute("today", clock.today());
        parts.forEach(part -> part.fill(project, record, step, account, model));
        return "steps/step";
    }

    private static Optional<Standing> standing(ProjectLine line, long recordId) {
        return line.open().stream()
                .filter(s -> s.recordId().equals(Optional.of(recordId)))
                .findFirst();
    }

    private String holder(StepRecord record) {
        return record.holder()
                .map(organisations::getOrganisation)
                .map(Organisation::name)
                .orElse("—");
    }

    /** Earlier and corrected records of the same step, oldest first. */
    private List<StepRecord> rounds(StepRecord record) {
        return steps.listRecords(record.projectId()).stream()
                .filter(r -> r.stepId().equals(record.stepId()) && r.id() != record.id())
                .toList();
    }
}
