package org.yingjian.web;

import java.util.Optional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yingjian.account.Account;
import org.yingjian.project.Project;
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
    String record(@PathVariable long id, Form form, Account account) {
        Project project = scope.getProject(id, account);
        return form.sendBack("/projects/" + id + "#past-fact", "fact", () -> {
            facts.record(fact(project, form.entered()), account);
            return words.msg("desk.fact.done");
        });
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
