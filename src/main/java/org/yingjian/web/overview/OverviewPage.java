package org.yingjian.web.overview;

import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.yingjian.account.Account;
import org.yingjian.forecast.Light;
import org.yingjian.overview.Overviews;
import org.yingjian.web.frame.AccessTable;
import org.yingjian.web.frame.Page;

@Page
class OverviewPage {

    private final Overviews overviews;

    OverviewPage(Overviews overviews) {
        this.overviews = overviews;
    }

    /** Where signing in leads: each role to its own first page. */
    @GetMapping("/home")
    String home(Account account) {
        return "redirect:" + AccessTable.home(account);
    }

    @GetMapping("/")
    String show(Account account, Model model) {
        if (!AccessTable.isOpenTo(account.role(), "/api/overview")) {
            return "redirect:" + AccessTable.home(account);
        }
        model.addAttribute("counties", AccessTable.isOpenTo(account.role(), "/counties/any"));
        model.addAttribute("wholeCity", CountyScope.maySeeCity(account));
        model.addAttribute("city", CountyScope.CITY);
        model.addAttribute("overview", overviews.getOverview(account));
        model.addAttribute(
                "lights", List.of(Light.REACHED, Light.GREEN, Light.YELLOW, Light.RED, Light.BLACK, Light.NONE));
        return "overview/overview";
    }
}
