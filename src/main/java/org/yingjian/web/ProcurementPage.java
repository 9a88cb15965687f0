package org.yingjian.web;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yingjian.account.Account;
import org.yingjian.project.Project;
import org.yingjian.shared.BusinessClock;

/** 采购与合同 of one project: method and approval, rounds, contract. */
@Page
class ProcurementPage {

    private final Scope scope;
    private final Purchases purchases;
    private final ProcurementActs acts;
    private final BusinessClock clock;
    private final Words words;

    ProcurementPage(Scope scope, Purchases purchases, ProcurementActs acts, BusinessClock clock, Words words) {
        this.scope = scope;
        this.purchases = purchases;
        this.acts = acts;
        this.clock = clock;
        this.words = words;
    }

    @GetMapping("/projects/{id}/procurement")
    String show(@PathVariable long id, Account account, Model model) {
        return page(id, account, Entered.nothing(), model);
    }

    @PostMapping("/projects/{id}/procurement")
    String act(@PathVariable long id, @RequestParam String act, Form form, Account account, Model model) {
        scope.getProject(id, account);
        return form.send(
                () -> {
                    acts.act(act, id, form.entered(), account);
                    return form.done("/projects/" + id + "/procurement", "procurement.done." + act);
                },
                () -> page(id, account, form.entered(), model));
    }

    private String page(long id, Account account, Entered entered, Model model) {
        Project project = scope.getProject(id, account);
        model.addAttribute("project", project);
        model.addAttribute("p", purchases.of(project));
        model.addAttribute("mayRecord", purchases.mayRecord(project));
        model.addAttribute("entered", entered);
        model.addAttribute("today", clock.today());
        return "procurement/procurement";
    }
}
