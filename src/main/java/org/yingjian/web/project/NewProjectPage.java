package org.yingjian.web.project;

import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yingjian.account.Account;
import org.yingjian.account.Organisations;
import org.yingjian.calendar.County;
import org.yingjian.calendar.WorkCalendar;
import org.yingjian.inspection.Inspections;
import org.yingjian.project.Category;
import org.yingjian.project.ProjectKind;
import org.yingjian.shared.BusinessClock;
import org.yingjian.web.frame.Form;
import org.yingjian.web.frame.FormInput;
import org.yingjian.web.frame.Page;
import org.yingjian.web.purchase.Purchases;

/** Enters one project by form; many come by ledger. */
@Page
class NewProjectPage {

    /** Condition variables a clerk may state; left empty, the tables decide. */
    private static final Map<String, List<String>> ROAD = Map.of(
            "track", List.of("full", "short", "mini"),
            "method", List.of("open", "invited", "negotiation", "consultation", "inquiry", "single", "self"),
            "land", List.of("none", "allocated", "farmland"));

    private final EnterProject enter;
    private final WorkCalendar calendar;
    private final Inspections inspections;
    private final Organisations organisations;
    private final BusinessClock clock;
    private final Purchases purchases;

    NewProjectPage(
            EnterProject enter,
            WorkCalendar calendar,
            Inspections inspections,
            Organisations organisations,
            BusinessClock clock,
            Purchases purchases) {
        this.enter = enter;
        this.calendar = calendar;
        this.inspections = inspections;
        this.organisations = organisations;
        this.clock = clock;
        this.purchases = purchases;
    }

    @GetMapping("/projects/new")
    String show(Account account, Model model) {
        return page(FormInput.nothing(), account, model);
    }

    @PostMapping("/projects/new")
    String save(Form form, Account account, Model model) {
        return form.send(
                () -> {
                    long id = enter.enter(form.entered(), account);
                    purchases.warning(id).ifPresent(warning -> form.tellNext("warning", warning));
                    return form.done("/projects/" + id, "web.new.done");
                },
                () -> page(form.entered(), account, model));
    }

    private String page(FormInput entered, Account account, Model model) {
        model.addAttribute("entered", entered);
        model.addAttribute("kinds", ProjectKind.values());
        model.addAttribute("categories", Category.values());
        model.addAttribute("road", ROAD);
        model.addAttribute("rounds", inspections.listChoices(account));
        model.addAttribute(
                "counties",
                calendar.counties().listValidOn(clock.today()).stream()
                        .map(County::name)
                        .filter(account::maySeeCounty)
                        .distinct()
                        .toList());
        model.addAttribute("clients", organisations.listByKind("client"));
        model.addAttribute("contractors", organisations.listByKind("contractor"));
        model.addAttribute("suppliers", organisations.listByKind("supplier"));
        model.addAttribute("supervisions", organisations.listByKind("supervision"));
        model.addAttribute("agents", organisations.listByKind("agent"));
        model.addAttribute("centres", organisations.listByKind("centre"));
        return "projects/new";
    }
}
