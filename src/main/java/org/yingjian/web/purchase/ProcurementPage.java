package org.yingjian.web.purchase;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yingjian.account.Account;
import org.yingjian.project.Project;
import org.yingjian.shared.BusinessClock;
import org.yingjian.web.frame.Form;
import org.yingjian.web.frame.FormInput;
import org.yingjian.web.frame.Page;
import org.yingjian.web.frame.VisibleProjects;

/** 采购与合同 of one project: method and approval, rounds, contract. */
@Page
class ProcurementPage {

    private final VisibleProjects scope;
    private final Purchases purchases;
    private final ProcurementForm acts;
    private final FirmViews firms;
    private final BusinessClock clock;

    ProcurementPage(
            VisibleProjects scope, Purchases purchases, ProcurementForm acts, FirmViews firms, BusinessClock clock) {
        this.scope = scope;
        this.purchases = purchases;
        this.acts = acts;
        this.firms = firms;
        this.clock = clock;
    }

    @GetMapping("/projects/{id}/procurement")
    String show(@PathVariable long id, Account account, Model model) {
        return page(id, account, FormInput.nothing(), model);
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

    private String page(long id, Account account, FormInput entered, Model model) {
        Project project = scope.getProject(id, account);
        model.addAttribute("project", project);
        model.addAttribute("p", purchases.of(project));
        model.addAttribute("mayRecord", purchases.mayRecord(project, account));
        model.addAttribute("firmNames", firms.names());
        model.addAttribute("entered", entered);
        model.addAttribute("today", clock.today());
        return "procurement/procurement";
    }
}
