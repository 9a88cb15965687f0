package org.yingjian.web.limit;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yingjian.account.Account;
import org.yingjian.project.Project;
import org.yingjian.shared.BusinessClock;
import org.yingjian.step.GreenGains;
import org.yingjian.step.Handling;
import org.yingjian.step.OverallClocks;
import org.yingjian.web.frame.AccessTable;
import org.yingjian.web.frame.Form;
import org.yingjian.web.frame.FormInput;
import org.yingjian.web.frame.Page;
import org.yingjian.web.frame.VisibleProjects;

/** 停计时台账: legal and calendar clock of every step side by side, each pause with its law, and the green channel. */
@Page
class ClocksPage {

    private final VisibleProjects scope;
    private final ClockLedger ledger;
    private final OverallClocks overall;
    private final Handling handling;
    private final GreenGains gains;
    private final BusinessClock clock;

    ClocksPage(
            VisibleProjects scope,
            ClockLedger ledger,
            OverallClocks overall,
            Handling handling,
            GreenGains gains,
            BusinessClock clock) {
        this.scope = scope;
        this.ledger = ledger;
        this.overall = overall;
        this.handling = handling;
        this.gains = gains;
        this.clock = clock;
    }

    @GetMapping("/projects/{id}/clocks")
    String show(@PathVariable long id, Account account, Model model) {
        return page(id, account, FormInput.nothing(), model);
    }

    @PostMapping("/projects/{id}/green-channel")
    String green(@PathVariable long id, @RequestParam String act, Form form, Account account, Model model) {
        scope.getProject(id, account);
        return form.send(
                () -> {
                    change(act, id, form.entered(), account);
                    return form.done("/projects/" + id + "/clocks#green", "web.green.done." + act);
                },
                () -> page(id, account, form.entered(), model));
    }

    private void change(String act, long id, FormInput entered, Account account) {
        if (act.equals("revoke")) {
            handling.revoke(id, entered.requireDate("on"), entered.requireText("reason"), account);
        } else {
            handling.grant(
                    id,
                    entered.requireText("grantedBy"),
                    entered.requireDate("on"),
                    entered.get("paper"),
                    entered.requireText("reason"),
                    account);
        }
    }

    private String page(long id, Account account, FormInput entered, Model model) {
        Project project = scope.getProject(id, account);
        model.addAttribute("project", project);
        model.addAttribute("lines", ledger.list(project, account));
        model.addAttribute("overall", overall.find(id).orElse(null));
        model.addAttribute("channels", handling.listGreen(id));
        model.addAttribute("joint", handling.findJointClock(id).orElse(null));
        model.addAttribute("gains", gains.measure(id));
        model.addAttribute("mayHandle", AccessTable.isOpenTo(account.role(), "/projects/" + id + "/green-channel"));
        model.addAttribute("entered", entered);
        model.addAttribute("today", clock.today());
        return "clocks/clocks";
    }
}
