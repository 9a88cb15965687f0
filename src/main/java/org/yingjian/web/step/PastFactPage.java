package org.yingjian.web.step;

import java.util.Optional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yingjian.account.Account;
import org.yingjian.project.Project;
import org.yingjian.step.RecordPastFact;
import org.yingjian.web.frame.Form;
import org.yingjian.web.frame.FormInput;
import org.yingjian.web.frame.Page;
import org.yingjian.web.frame.VisibleProjects;
import org.yingjian.web.words.PageWords;

/** Steps a paper shows to be done although the diagram has not come to them (补记). */
@Page
class PastFactPage {

    private final VisibleProjects scope;
    private final RecordPastFact facts;
    private final ComingSteps coming;
    private final PageWords words;

    PastFactPage(VisibleProjects scope, RecordPastFact facts, ComingSteps coming, PageWords words) {
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

    private RecordPastFact.Fact fact(Project project, FormInput entered) {
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
