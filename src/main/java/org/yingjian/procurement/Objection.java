package org.yingjian.procurement;

import java.util.List;

/**
 * What stands against a way of buying.
 *
 * @param weight how much it weighs
 * @param key message key, for example {@code procurement.objection.openTender}
 * @param arguments arguments of the message
 * @param article the law, in Chinese
 */
public record Objection(Weight weight, String key, List<Object> arguments, String article) {

    public enum Weight {
        /** Not lawful. */
        FORBIDDEN,
        /** Lawful only with an approval given before the purchase begins; the message names it. */
        NEEDS_APPROVAL,
        /** May be lawful, somebody must look. */
        DOUBT
    }

    public Objection {
        arguments = List.copyOf(arguments);
    }
}
