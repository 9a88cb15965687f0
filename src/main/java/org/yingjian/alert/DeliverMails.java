package org.yingjian.alert;

/** Sends what waits in the outbox. */
public interface DeliverMails {

    /**
     * Tries every waiting mail whose time has come, once.
     *
     * @return number of mails taken by the server; 0 when no channel is configured
     */
    int deliverWaiting();
}
