package org.yingjian.web.forecast;

import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yingjian.account.Account;
import org.yingjian.forecast.LawView;
import org.yingjian.forecast.Laws;
import org.yingjian.web.frame.AccessTable;
import org.yingjian.web.frame.Page;
import org.yingjian.web.words.PageWords;

/** The laws of durations: the table's, the learned, and the cases behind them. */
@Page
class LawsPage {

    private final Laws laws;
    private final PageWords words;

    LawsPage(Laws laws, PageWords words) {
        this.laws = laws;
        this.words = words;
    }

    @GetMapping("/laws")
    String list(Account account, Model model) {
        List<LawView> all = laws.listLaws(account);
        model.addAttribute("laws", all);
        model.addAttribute(
                "changed",
                all.stream().filter(law -> !law.learned().equals(law.prior())).toList());
        model.addAttribute("standstill", laws.standstill());
        model.addAttribute("learnedOn", laws.learnedOn().orElse(null));
        model.addAttribute("mayLearn", AccessTable.isOpenTo(account.role(), "/laws/learn"));
        return "laws/list";
    }

    @PostMapping("/laws/learn")
    String learn(RedirectAttributes after) {
        laws.learnNow();
        after.addFlashAttribute("done", words.msg("web.laws.learnedNow"));
        return "redirect:/laws";
    }

    @GetMapping("/laws/one")
    String show(@RequestParam String part, Account account, Model model) {
        model.addAttribute("law", laws.getLaw(part, account));
        return "laws/law";
    }
}
