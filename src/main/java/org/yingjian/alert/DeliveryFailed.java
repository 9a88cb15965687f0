package org.yingjian.alert;

/** The server did not take the mail. */
public class DeliveryFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean permanent;

    /** @param permanent trying again is useless, for example for an unreadable address */
    public DeliveryFailed(String reason, boolean permanent, Throwable cause) {
        super(reason, cause);
        this.permanent = permanent;
    }

    public boolean isPermanent() {
        return permanent;
    }
}
