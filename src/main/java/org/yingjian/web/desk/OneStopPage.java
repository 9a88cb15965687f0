package org.yingjian.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.yingjian.step.Steps;
import org.yingjian.web.frame.Page;
import org.yingjian.web.words.PageWords;
import org.yingjian.workflow.Step;

/** 一站式窗口: all reviews an office has before it, several dealt with by one opinion, each recorded singly. */
@Page
class OneStopPage {

    private static final String ACT = "act.";
    private static final String NUMBER = "docNo";

    private final Inbox inbox;
    private final Steps steps;
    private final BatchActs batch;
    private final EarlyNotices early;
    private final BusinessClock clock;
    private final PageWords words;

    OneStopPage(Inbox inbox, Steps steps, BatchActs batch, EarlyNotices early, BusinessClock clock, PageWords words) {
        this.inbox = inbox;
        this.steps = steps;
        this.batch = batch;
        this.early = early;
        this.clock = clock;
        this.words = words;
    }

    /** @param numbered its form asks for a document number */
    record Review(Inbox.Item item, Step step, boolean numbered) {}

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
        model.addAttribute(
                "early", early.list(reviews.stream().map(Review::item).toList()));
        model.addAttribute("kinds", kinds);
        model.addAttribute("chosen", step);
        model.addAttribute("q", q);
        model.addAttribute("today", clock.today());
        return "onestop/list";
    }

    @PostMapping("/one-stop")
    String act(@RequestParam Map<String, String> typed, Account account, RedirectAttributes after) {
        List<BatchActs.Outcome> outcomes = new ArrayList<>();
        typed.forEach((name, act) -> {
            if (name.startsWith(ACT) && !act.isBlank()) {
                String id = name.substring(ACT.length());
                outcomes.add(batch.deal(
                        id(id),
                        act,
                        typed.getOrDefault("on", ""),
                        reason(typed, id),
                        typed.getOrDefault("number." + id, ""),
                        account));
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

    /** A return may say its own reason; the one opinion is that of the rest. */
    private static String reason(Map<String, String> typed, String id) {
        String own = typed.getOrDefault("reason." + id, "");
        return own.isBlank() ? typed.getOrDefault("opinion", "") : own;
    }

    private Review review(Inbox.Item item) {
        Step step =
                steps.getDiagram(item.line().project()).getStep(item.record().stepId());
        return new Review(item, step, step.fields().stream().anyMatch(f -> f.id().equals(NUMBER)));
    }

    private static long id(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw new Problem(Problem.Kind.RULE, "web.problem.number", digits);
        }
    }

    private static boolean isNamed(Project project, String q) {
        return project.name().contains(q) || project.number().contains(q);
    }
}
