package org.yingjian.web;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yingjian.forecast.Laws;

/** The laws of durations: the table's, the learned, and the cases behind them. */
@Page
class LawsPage {

    private final Laws laws;

    LawsPage(Laws laws) {
        this.laws = laws;
    }

    @GetMapping("/laws")
    String list(Model model) {
        model.addAttribute("laws", laws.listLaws());
        return "laws/list";
    }

    @GetMapping("/laws/one")
    String show(@RequestParam String part, Model model) {
        model.addAttribute("law", laws.getLaw(part));
        return "laws/law";
    }
}
