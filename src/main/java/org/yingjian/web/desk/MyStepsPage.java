package org.yingjian.web.desk;

import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.yingjian.account.Account;
import org.yingjian.web.frame.Page;

@Page
class MyStepsPage {

    private final Inbox inbox;
    private final EarlyNotices early;
    private final NextExpected next;

    MyStepsPage(Inbox inbox, EarlyNotices early, NextExpected next) {
        this.inbox = inbox;
        this.early = early;
        this.next = next;
    }

    @GetMapping("/steps")
    String show(Account account, Model model) {
        List<Inbox.Item> items = inbox.list(account);
        model.addAttribute("items", items);
        model.addAttribute("early", early.list(items));
        model.addAttribute("next", items.isEmpty() ? next.find(account).orElse(null) : null);
        return "steps/list";
    }
}
