package org.yingjian.alert;

import java.util.List;
import java.util.Optional;

/** Every mail the program wrote, whether a server took it or not. */
public interface Outbox {

    /** @throws org.yingjian.shared.Problem NOT_FOUND for an unknown id */
    Mail getMail(long id);

    /** Newest first. */
    List<Mail> listMails(int limit);

    /** Mails for one account, newest first. */
    List<Mail> listFor(long accountId, int limit);

    /** Mails that speak of the project, newest first. */
    List<Mail> listByProject(long projectId, int limit);

    Optional<Mail> findMail(long id);

    /** Whether mails leave through a server; if not, they are only read here. */
    boolean isSending();

    /** Puts a mail given up back to waiting. @throws org.yingjian.shared.Problem CONFLICT when it is not given up */
    void sendAgain(long id);
}
