package org.yingjian.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yingjian.account.Account;
import org.yingjian.project.Project;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.Problem;

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
    String act(
            @PathVariable long id,
            @RequestParam String act,
            @RequestParam Map<String, String> typed,
            Account account,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        scope.getProject(id, account);
        Entered entered = new Entered(typed);
        try {
            acts.act(act, id, entered, account);
        } catch (Problem problem) {
            response.setStatus(PageProblems.status(problem).value());
            model.addAttribute("refusal", words.problem(problem));
            model.addAttribute("refusedAct", act);
            return page(id, account, entered, model);
        }
        after.addFlashAttribute("done", words.msg("procurement.done." + act));
        return "redirect:/projects/" + id + "/procurement";
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
