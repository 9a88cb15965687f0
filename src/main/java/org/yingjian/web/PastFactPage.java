package org.yingjian.web;

import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yingjian.account.Account;
import org.yingjian.project.Project;
import org.yingjian.shared.Problem;
import org.yingjian.step.RecordPastFact;

/** Steps a paper shows to be done although the diagram has not come to them (补记). */
@Page
class PastFactPage {

    private final Scope scope;
    private final RecordPastFact facts;
    private final ComingSteps coming;
    private final Words words;

    PastFactPage(Scope scope, RecordPastFact facts, ComingSteps coming, Words words) {
        this.scope = scope;
        this.facts = facts;
        this.coming = coming;
        this.words = words;
    }

    @PostMapping("/projects/{id}/past-fact")
    String record(
            @PathVariable long id, @RequestParam Map<String, String> typed, Account account, RedirectAttributes after) {
        Project project = scope.getProject(id, account);
        Entered entered = new Entered(typed);
        try {
            facts.record(fact(project, entered), account);
            after.addFlashAttribute("done", words.msg("desk.fact.done"));
        } catch (Problem problem) {
            after.addFlashAttribute("factRefusal", words.problem(problem));
            after.addFlashAttribute("factTyped", entered);
        }
        return "redirect:/projects/" + id + "#past-fact";
    }

    private RecordPastFact.Fact fact(Project project, Entered entered) {
        boolean unknown = entered.has("dateUnknown");
        return new RecordPastFact.Fact(
                project.id(),
                entered.get("step"),
                unknown ? Optional.empty() : entered.date("on"),
                unknown,
                coming.numbered(project, entered.get("step"), entered.text("number")),
                entered.get("note"));
    }
}
