package org.yingjian.web.limit;

import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.yingjian.account.Account;
import org.yingjian.step.EntryLags;
import org.yingjian.step.EntryLags.OfficeLag;
import org.yingjian.web.frame.Page;

/** Event time against entry time, office by office; an office sees its own first. */
@Page
class EntryLagsPage {

    private final EntryLags honest;

    EntryLagsPage(EntryLags honest) {
        this.honest = honest;
    }

    @GetMapping("/honest")
    String show(Account account, Model model) {
        List<OfficeLag> lags = honest.listLags(account);
        model.addAttribute("lags", lags);
        model.addAttribute(
                "most",
                lags.stream()
                        .flatMap(lag -> lag.buckets().stream())
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0));
        return "desk/honest";
    }
}
