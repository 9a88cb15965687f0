package org.yingjian.web.overview;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yingjian.account.Account;
import org.yingjian.calendar.County;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.Problem;
import org.yingjian.step.Handling;
import org.yingjian.web.frame.AccessTable;
import org.yingjian.web.frame.Form;
import org.yingjian.web.frame.FormInput;
import org.yingjian.web.frame.Page;
import org.yingjian.web.words.PageWords;

/** How many of a county's projects will miss, and whom the green channel helps most. */
@Page
class CountyPage {

    private static final int MOST_SLOTS = 200;

    private final CountyScope scope;
    private final CountyViews views;
    private final Handling handling;
    private final BusinessClock clock;
    private final PageWords words;

    CountyPage(CountyScope scope, CountyViews views, Handling handling, BusinessClock clock, PageWords words) {
        this.scope = scope;
        this.views = views;
        this.handling = handling;
        this.clock = clock;
        this.words = words;
    }

    @GetMapping("/counties/{code}")
    String show(
            @PathVariable String code,
            @RequestParam(defaultValue = "3") int slots,
            @RequestParam Optional<List<Long>> projects,
            Account account,
            Model model) {
        Optional<County> county = scope.find(code, account);
        CountyViews.View view = views.view(county);
        model.addAttribute("code", code);
        model.addAttribute("county", county.map(County::name).orElse(""));
        model.addAttribute("name", views.name(county));
        model.addAttribute("view", view);
        model.addAttribute(
                "law", view.forecast().law().stream().map(String::valueOf).collect(Collectors.joining(",")));
        model.addAttribute(
                "channel",
                views.channel(
                        county, Math.max(0, Math.min(slots, MOST_SLOTS)), Set.copyOf(projects.orElse(List.of()))));
        model.addAttribute("mayGrant", AccessTable.isOpenTo(account.role(), "/counties/" + code + "/green-channel"));
        model.addAttribute("today", clock.today());
        return "overview/county";
    }

    /** A slot found here is granted here; the project's own page shows it. */
    @PostMapping("/counties/{code}/green-channel")
    String grant(@PathVariable String code, Form form, Account account) {
        scope.find(code, account);
        FormInput entered = form.entered();
        return form.sendBack("/counties/{code}#green", () -> {
            handling.grant(
                    entered.number("project")
                            .orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "web.problem.noProject")),
                    entered.requireText("grantedBy"),
                    entered.requireDate("on"),
                    entered.get("paper"),
                    entered.requireText("reason"),
                    account);
            return words.msg("web.green.done.grant");
        });
    }
}
