package org.yingjian.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yingjian.account.Account;
import org.yingjian.project.Project;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.Problem;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;
import org.yingjian.workflow.Step;

/** 一站式窗口: all reviews an office has before it, several dealt with by one opinion, each recorded singly. */
@Page
class OneStopPage {

    private static final String ACT = "act.";
    private static final String NUMBER = "docNo";

    private final Inbox inbox;
    private final Steps steps;
    private final Scope scope;
    private final StepActs acts;
    private final BusinessClock clock;
    private final Words words;

    OneStopPage(Inbox inbox, Steps steps, Scope scope, StepActs acts, BusinessClock clock, Words words) {
        this.inbox = inbox;
        this.steps = steps;
        this.scope = scope;
        this.acts = acts;
        this.clock = clock;
        this.words = words;
    }

    /** @param numbered its form asks for a document number */
    record Review(Inbox.Item item, Step step, boolean numbered) {}

    /** @param ok recorded; otherwise the message says why not */
    record Outcome(long recordId, String project, String step, String act, boolean ok, String message) {}

    @GetMapping("/one-stop")
    String show(
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String q,
            Account account,
            Model model) {
        List<Review> reviews = inbox.list(account).stream()
                .map(this::review)
                .filter(review -> review.step().approval())
                .filter(review -> isNamed(review.item().line().project(), q.strip()))
                .toList();
        Map<String, String> kinds = new TreeMap<>();
        reviews.forEach(review -> kinds.put(review.step().id(), review.step().name()));
        model.addAttribute(
                "reviews",
                reviews.stream()
                        .filter(review -> step.isBlank() || review.step().id().equals(step))
                        .toList());
        model.addAttribute("kinds", kinds);
        model.addAttribute("chosen", step);
        model.addAttribute("q", q);
        model.addAttribute("today", clock.today());
        return "onestop/list";
    }

    @PostMapping("/one-stop")
    String act(@RequestParam Map<String, String> typed, Account account, RedirectAttributes after) {
        List<Outcome> outcomes = new ArrayList<>();
        typed.forEach((name, act) -> {
            if (name.startsWith(ACT) && !act.isBlank()) {
                outcomes.add(deal(Long.parseLong(name.substring(ACT.length())), act, typed, account));
            }
        });
        after.addFlashAttribute("outcomes", outcomes);
        if (outcomes.isEmpty()) {
            after.addFlashAttribute("problem", words.msg("web.oneStop.nothing"));
        }
        after.addAttribute("step", typed.getOrDefault("step", ""));
        after.addAttribute("q", typed.getOrDefault("q", ""));
        return "redirect:/one-stop";
    }

    private Review review(Inbox.Item item) {
        Step step =
                steps.getDiagram(item.line().project()).getStep(item.record().stepId());
        return new Review(item, step, step.fields().stream().anyMatch(f -> f.id().equals(NUMBER)));
    }

    private static boolean isNamed(Project project, String q) {
        return project.name().contains(q) || project.number().contains(q);
    }

    private Outcome deal(long recordId, String act, Map<String, String> typed, Account account) {
        String projectName = "";
        String stepName = "";
        try {
            StepRecord record = steps.getRecord(recordId);
            Project project = scope.getProject(record.projectId(), account);
            projectName = project.name();
            stepName = steps.getDiagram(project).getStep(record.stepId()).name();
            acts.act(act, recordId, entered(recordId, typed), account);
            return new Outcome(
                    recordId,
                    projectName,
                    stepName,
                    act,
                    true,
                    words.msg("web.step.done." + acts.outcome(act, steps.getRecord(recordId))));
        } catch (Problem problem) {
            return new Outcome(recordId, projectName, stepName, act, false, words.problem(problem));
        }
    }

    /** The one opinion, as each act asks for it. */
    private static Entered entered(long recordId, Map<String, String> typed) {
        String opinion = typed.getOrDefault("opinion", "");
        String on = typed.getOrDefault("on", "");
        Map<String, String> values =
                new TreeMap<>(Map.of("on", on, "finishedOn", on, "note", opinion, "list", opinion, "reason", opinion));
        Optional.ofNullable(typed.get("number." + recordId))
                .filter(number -> !number.isBlank())
                .ifPresent(number -> values.put("field." + NUMBER, number));
        return new Entered(values);
    }
}
