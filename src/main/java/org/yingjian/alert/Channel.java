package org.yingjian.alert;

/** A way of reaching people. Mail first; a text message service may follow. */
public interface Channel {

    /** Whether it is configured. */
    boolean isOpen();

    /**
     * Delivers one mail, with its own Message-ID at every attempt.
     *
     * @throws DeliveryFailed when it was not taken; the outbox tries again later
     */
    void deliver(Mail mail);
}
