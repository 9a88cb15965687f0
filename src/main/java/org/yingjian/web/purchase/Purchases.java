package org.yingjian.web.purchase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.yingjian.account.Account;
import org.yingjian.procurement.ContractActs;
import org.yingjian.procurement.LawfulMethods;
import org.yingjian.procurement.MethodChoices;
import org.yingjian.procurement.MethodOption;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.BusinessClock;
import org.yingjian.step.ChooseMethod;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Tenders;
import org.yingjian.web.frame.AccessTable;
import org.yingjian.web.frame.ProjectPart;
import org.yingjian.web.frame.StepPart;
import org.yingjian.web.words.Citations;
import org.yingjian.web.words.PageWords;
import org.yingjian.workflow.Step;

/** Gathers what the pages show of a purchase. */
@Component
public class Purchases implements ProjectPart, StepPart {

    private final LawfulMethods methods;
    private final MethodChoices choices;
    private final ContractActs acts;
    private final Tenders tenders;
    private final FirmViews firms;
    private final Projects projects;
    private final ChooseMethod choose;
    private final BusinessClock clock;
    private final PageWords words;
    private final Citations citations;

    Purchases(
            LawfulMethods methods,
            MethodChoices choices,
            ContractActs acts,
            Tenders tenders,
            FirmViews firms,
            Projects projects,
            ChooseMethod choose,
            BusinessClock clock,
            PageWords words,
            Citations citations) {
        this.methods = methods;
        this.choices = choices;
        this.acts = acts;
        this.tenders = tenders;
        this.firms = firms;
        this.projects = projects;
        this.choose = choose;
        this.clock = clock;
        this.words = words;
        this.citations = citations;
    }

    PurchaseView of(Project project) {
        Tenders.Purchase purchase = tenders.getPurchase(project);
        LocalDate on = purchase.noticeOn().orElse(clock.today());
        MethodOption present = methods.getOption(project, purchase.method(), on);
        return new PurchaseView(
                methods.rule(project, on),
                methods.listFor(project, on),
                present,
                choices.listChoices(project.id()),
                methods.splitting(project, on).stream()
                        .map(objection -> words.msg(
                                objection.key(),
                                objection.arguments().stream()
                                        .map(one -> one instanceof String s ? citations.say(s) : one)
                                        .toArray()))
                        .toList(),
                purchase,
                tenders.listRounds(project),
                acts.listActs(project.id()),
                firms.of(project),
                clock.today());
    }

    /** What to think of right after the project was entered: splitting, or a method that is not lawful as it stands. */
    public Optional<String> warning(long projectId) {
        Project project = projects.getProject(projectId);
        PurchaseView view = of(project);
        List<String> warnings = new ArrayList<>(view.splitting());
        if (view.isUncovered()) {
            String key = view.present().isForbidden()
                    ? "procurement.problem.forbidden"
                    : "procurement.problem.approval."
                            + view.present().approver().orElseThrow();
            warnings.add(words.msg(key, citations.say(view.present().article())));
        }
        return warnings.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", warnings));
    }

    /** What the award says of the fields of its contract. */
    public Map<String, String> suggest(Project project, StepRecord record) {
        return tenders.suggest(project, record);
    }

    /** What became of the winner just entered: taken over as the firm, or another one than the firm entered. */
    public Optional<String> winnerSays(Project before) {
        Project after = projects.getProject(before.id());
        FirmView firm = firms.of(after);
        if (firm.differs() && firm.name().isPresent()) {
            return Optional.of(words.msg(
                    "procurement.firm.differs.short",
                    firm.winner().orElse(""),
                    firm.name().get()));
        }
        return before.draft().contractor().equals(after.draft().contractor())
                ? Optional.empty()
                : firm.name().map(name -> words.msg("procurement.firm.taken", name));
    }

    @Override
    public void fill(Project project, Account account, Model model) {
        model.addAttribute("purchase", of(project));
        model.addAttribute("maySeePurchase", AccessTable.isOpenTo(account.role(), page(project)));
    }

    /** Nothing on a step that is no part of the purchase. */
    @Override
    public void fill(Project project, StepRecord record, Step step, Account account, Model model) {
        if (tenders.isPart(project, record)) {
            fill(project, account, model);
            model.addAttribute("firmNames", firms.names());
        }
    }

    boolean mayRecord(Project project, Account account) {
        return choose.mayRecord(account, project) && AccessTable.isOpenTo(account.role(), page(project));
    }

    private static String page(Project project) {
        return "/projects/" + project.id() + "/procurement";
    }
}
