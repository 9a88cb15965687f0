package org.yingjian.alert;

import java.util.List;
import java.util.Optional;
import org.yingjian.account.Account;

/** Every mail the program wrote, whether a server took it or not. */
public interface Outbox {

    /** @throws org.yingjian.shared.Problem NOT_FOUND for an unknown id */
    Mail getMail(long id);

    /** Newest first. */
    List<Mail> listMails(int limit);

    /** Mails for one account, newest first. */
    List<Mail> listFor(long accountId, int limit);

    Optional<Mail> findMail(long id);

    /** Whether mails leave through a server; if not, they are only read here. */
    boolean isSending();

    /** Puts a mail given up back to waiting. @throws org.yingjian.shared.Problem CONFLICT when it is not given up */
    void sendAgain(long id, Account account);
}
