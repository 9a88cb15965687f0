package org.yingjian.alert;

import static org.yingjian.alert.Manner.AT_ONCE;
import static org.yingjian.alert.Manner.DIGEST;
import static org.yingjian.alert.Manner.NOT;

import java.util.EnumMap;
import java.util.Map;

/** Trigger × audience → manner of telling, the one place where loudness is decided. */
final class TellingTable {

    private static final Map<Trigger, Manner[]> TABLE = new EnumMap<>(Trigger.class);

    static {
        //                            HOLDER   OFFICER  COUNTY   CITY     COMMISS. SUPERVISION
        row(Trigger.TURNED_BLACK, AT_ONCE, AT_ONCE, AT_ONCE, AT_ONCE, DIGEST, DIGEST);
        row(Trigger.TURNED_RED, AT_ONCE, AT_ONCE, AT_ONCE, DIGEST, DIGEST, DIGEST);
        row(Trigger.LAST_SAFE_PASSED, AT_ONCE, AT_ONCE, DIGEST, NOT, DIGEST, DIGEST);
        row(Trigger.LIMIT_PASSED, AT_ONCE, DIGEST, DIGEST, NOT, DIGEST, DIGEST);
        row(Trigger.TURNED_YELLOW, DIGEST, DIGEST, DIGEST, NOT, DIGEST, NOT);
        row(Trigger.CHANCE_FELL, DIGEST, DIGEST, DIGEST, NOT, DIGEST, NOT);
        row(Trigger.REACHED, NOT, DIGEST, DIGEST, DIGEST, DIGEST, DIGEST);
        row(Trigger.RECOVERED, DIGEST, DIGEST, DIGEST, DIGEST, DIGEST, DIGEST);
        row(Trigger.LAST_SAFE_NEAR, DIGEST, DIGEST, NOT, NOT, NOT, NOT);
        row(Trigger.LIMIT_NEAR, AT_ONCE, NOT, NOT, NOT, NOT, NOT);
        row(Trigger.ENTERED, DIGEST, DIGEST, DIGEST, NOT, DIGEST, NOT);
    }

    private TellingTable() {}

    static Manner manner(Trigger trigger, Audience audience) {
        return TABLE.get(trigger)[audience.ordinal()];
    }

    private static void row(Trigger trigger, Manner... manners) {
        TABLE.put(trigger, manners);
    }
}
