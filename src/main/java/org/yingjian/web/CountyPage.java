package org.yingjian.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yingjian.account.Account;
import org.yingjian.calendar.County;

/** How many of a county's projects will miss, and whom the green channel helps most. */
@Page
class CountyPage {

    private static final int MOST_SLOTS = 200;

    private final CountyScope scope;
    private final CountyViews views;

    CountyPage(CountyScope scope, CountyViews views) {
        this.scope = scope;
        this.views = views;
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
        return "overview/county";
    }
}
