package org.yingjian.web.desk;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yingjian.account.Account;
import org.yingjian.account.Deputies;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.Problem;
import org.yingjian.step.CoSign;
import org.yingjian.step.EnterOnBehalf;
import org.yingjian.web.frame.Form;
import org.yingjian.web.frame.FormInput;
import org.yingjian.web.frame.Page;
import org.yingjian.web.words.PageWords;

/** What waits for the reader beside his own steps: opinions asked of him, deputies. */
@Page
class DeskPage {

    private final CoSign coSign;
    private final Deputies deputies;
    private final EnterOnBehalf onBehalf;
    private final DeskViews desks;
    private final BusinessClock clock;
    private final PageWords words;

    DeskPage(
            CoSign coSign,
            Deputies deputies,
            EnterOnBehalf onBehalf,
            DeskViews desks,
            BusinessClock clock,
            PageWords words) {
        this.coSign = coSign;
        this.deputies = deputies;
        this.onBehalf = onBehalf;
        this.desks = desks;
        this.clock = clock;
        this.words = words;
    }

    @GetMapping("/desk")
    String show(Account account, Model model) {
        model.addAttribute("desk", desks.of(account));
        model.addAttribute("today", clock.today());
        return "desk/desk";
    }

    @PostMapping("/desk/cosign/{id}")
    String answer(
            @PathVariable long id,
            @RequestParam String act,
            @RequestParam(defaultValue = "") String opinion,
            Form form,
            Account account) {
        return act(form, "desk.answered", () -> coSign.answer(id, act.equals("agree"), opinion, account));
    }

    @PostMapping("/desk/behalf/{id}")
    String confirm(@PathVariable long id, Form form, Account account) {
        return act(form, "desk.confirmed", () -> onBehalf.confirm(id, account));
    }

    @PostMapping("/desk/deputies")
    String appoint(Form form, Account account) {
        return act(form, "desk.appointed", () -> deputies.appoint(deputy(form.entered(), account), account));
    }

    @PostMapping("/desk/deputies/{id}/end")
    String end(@PathVariable long id, Form form, Account account) {
        return act(form, "desk.ended", () -> deputies.end(id, account));
    }

    private String act(Form form, String done, Runnable act) {
        return form.sendBack("/desk", () -> {
            act.run();
            return words.msg(done);
        });
    }

    private static Deputies.Entry deputy(FormInput entered, Account account) {
        return new Deputies.Entry(
                entered.number("absent").orElse(account.id()),
                entered.number("deputy")
                        .orElseThrow(() -> new Problem(Problem.Kind.RULE, "web.problem.colleagueMissing")),
                entered.requireDate("from"),
                entered.requireDate("to"),
                entered.get("reason"),
                entered.text("paper"));
    }
}
