package org.yingjian.web.purchase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
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
import org.yingjian.web.frame.CurrentAccount;
import org.yingjian.web.words.Citations;
import org.yingjian.web.words.PageWords;

/** Gathers what the pages show of a purchase. */
@Component("purchases")
public class Purchases {

    private final LawfulMethods methods;
    private final MethodChoices choices;
    private final ContractActs acts;
    private final Tenders tenders;
    private final FirmViews firms;
    private final Projects projects;
    private final ChooseMethod choose;
    private final CurrentAccount current;
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
            CurrentAccount current,
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
        this.current = current;
        this.clock = clock;
        this.words = words;
        this.citations = citations;
    }

    public PurchaseView of(Project project) {
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

    /** Whether the step belongs to the purchase, so that its page shows it. */
    public boolean isPart(Project project, StepRecord record) {
        return tenders.isPart(project, record);
    }

    public boolean mayRecord(Project project) {
        Account account = current.get();
        return choose.mayRecord(account, project)
                && AccessTable.isOpenTo(account.role(), "/projects/" + project.id() + "/procurement");
    }

    public boolean maySee(Project project) {
        return AccessTable.isOpenTo(current.get().role(), "/projects/" + project.id() + "/procurement");
    }
}
