package org.yingjian.web.mail;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yingjian.account.Account;
import org.yingjian.alert.Outbox;
import org.yingjian.web.frame.Page;

/** Mails as their readers see them, sent or not. */
@Page
class OutboxPage {

    private static final int SHOWN = 200;

    private final Mailbox mailbox;
    private final Outbox outbox;

    OutboxPage(Mailbox mailbox, Outbox outbox) {
        this.mailbox = mailbox;
        this.outbox = outbox;
    }

    @GetMapping("/outbox")
    String list(Account account, Model model) {
        model.addAttribute("mails", mailbox.list(account, SHOWN));
        model.addAttribute("sending", outbox.isSending());
        return "outbox/list";
    }

    @GetMapping("/outbox/{id}")
    String show(@PathVariable long id, Account account, Model model) {
        model.addAttribute("mail", mailbox.getMail(id, account));
        return "outbox/mail";
    }
}
