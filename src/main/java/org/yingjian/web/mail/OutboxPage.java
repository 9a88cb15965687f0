package org.yingjian.web.mail;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yingjian.account.Account;
import org.yingjian.alert.Outbox;
import org.yingjian.web.frame.AccessTable;
import org.yingjian.web.frame.Form;
import org.yingjian.web.frame.Page;
import org.yingjian.web.words.PageWords;

/** Mails as their readers see them, sent or not. */
@Page
class OutboxPage {

    private static final int SHOWN = 200;
    private static final String AGAIN = "/outbox/{id}/send-again";

    private final Mailbox mailbox;
    private final Outbox outbox;
    private final PageWords words;

    OutboxPage(Mailbox mailbox, Outbox outbox, PageWords words) {
        this.mailbox = mailbox;
        this.outbox = outbox;
        this.words = words;
    }

    @GetMapping("/outbox")
    String list(Account account, Model model) {
        model.addAttribute("mails", mailbox.list(account, SHOWN));
        model.addAttribute("sending", outbox.isSending());
        model.addAttribute("mayResend", AccessTable.isOpenTo(account.role(), AGAIN));
        return "outbox/list";
    }

    @GetMapping("/outbox/{id}")
    String show(@PathVariable long id, Account account, Model model) {
        model.addAttribute("mail", mailbox.getMail(id, account));
        model.addAttribute("mayResend", AccessTable.isOpenTo(account.role(), AGAIN));
        return "outbox/mail";
    }

    @PostMapping(AGAIN)
    String sendAgain(@PathVariable long id, Account account, Form form) {
        return form.sendBack(
                "/outbox",
                () -> words.msg(
                        "web.outbox.waitsAgain", mailbox.sendAgain(id, account).subject()));
    }
}
