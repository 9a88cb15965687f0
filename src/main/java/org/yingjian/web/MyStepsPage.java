package org.yingjian.web;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.yingjian.account.Account;

@Page
class MyStepsPage {

    private final Inbox inbox;

    MyStepsPage(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping("/steps")
    String show(Account account, Model model) {
        model.addAttribute("items", inbox.list(account));
        return "steps/list";
    }
}
