package org.yingjian.account;

/**
 * Which role may send requests where, asked before every request that is not open to everybody. Kept by the room that has the
 * addresses. What it does not open is refused, and the refusal answered at {@link #REFUSED} or, for calls,
 * {@link #REFUSED_CALL}, in the words of that room.
 */
public interface AddressRights {

    String REFUSED = "/refused";
    String REFUSED_CALL = "/api/refused";

    /** @param path within the program, as it was sent */
    boolean isOpenTo(Role role, String path);
}
