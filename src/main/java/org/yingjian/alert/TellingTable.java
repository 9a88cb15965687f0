package org.yingjian.alert;

import static org.yingjian.alert.Manner.AT_ONCE;
import static org.yingjian.alert.Manner.DIGEST;
import static org.yingjian.alert.Manner.FIRST_OF_WEEK;
import static org.yingjian.alert.Manner.NOT;
import static org.yingjian.alert.Manner.WEEKLY;

import java.util.EnumMap;
import java.util.Map;

/**
 * Trigger × audience → manner of telling, the one place where loudness is decided. Who works a step hears at once, who
 * steers the work hears in the morning, a leader of many projects is written to about twice a week: on Monday, and once
 * more when a light turns red or black.
 */
final class TellingTable {

    private static final Map<Trigger, Manner[]> TABLE = new EnumMap<>(Trigger.class);

    static {
        //                            HOLDER   BUYER  OFFICER  COUNTY         CITY           COMMISS. SUPERVISION
        row(Trigger.TURNED_BLACK, AT_ONCE, NOT, AT_ONCE, FIRST_OF_WEEK, FIRST_OF_WEEK, DIGEST, DIGEST);
        row(Trigger.TURNED_RED, AT_ONCE, NOT, AT_ONCE, FIRST_OF_WEEK, WEEKLY, DIGEST, DIGEST);
        row(Trigger.BUILT_EARLY, AT_ONCE, AT_ONCE, AT_ONCE, WEEKLY, NOT, DIGEST, DIGEST);
        row(Trigger.LAST_SAFE_PASSED, AT_ONCE, NOT, AT_ONCE, WEEKLY, NOT, DIGEST, DIGEST);
        row(Trigger.LIMIT_PASSED, AT_ONCE, NOT, DIGEST, WEEKLY, NOT, DIGEST, DIGEST);
        row(Trigger.CONTRACT_PASSED, AT_ONCE, AT_ONCE, DIGEST, WEEKLY, NOT, DIGEST, DIGEST);
        row(Trigger.SPECIAL_PASSED, AT_ONCE, NOT, DIGEST, WEEKLY, NOT, DIGEST, DIGEST);
        row(Trigger.TURNED_YELLOW, DIGEST, NOT, DIGEST, NOT, NOT, DIGEST, NOT);
        row(Trigger.CHANCE_FELL, DIGEST, NOT, DIGEST, NOT, NOT, DIGEST, NOT);
        row(Trigger.REACHED, NOT, NOT, DIGEST, WEEKLY, WEEKLY, DIGEST, DIGEST);
        row(Trigger.RECOVERED, DIGEST, NOT, DIGEST, WEEKLY, WEEKLY, DIGEST, DIGEST);
        row(Trigger.LAST_SAFE_NEAR, DIGEST, NOT, DIGEST, NOT, NOT, NOT, NOT);
        row(Trigger.CONTRACT_NEAR, AT_ONCE, AT_ONCE, NOT, NOT, NOT, DIGEST, NOT);
        row(Trigger.LIMIT_NEAR, AT_ONCE, NOT, NOT, NOT, NOT, NOT, NOT);
        row(Trigger.SPECIAL_NEAR, AT_ONCE, NOT, NOT, NOT, NOT, NOT, NOT);
        row(Trigger.ENTERED, DIGEST, NOT, DIGEST, WEEKLY, NOT, DIGEST, NOT);
    }

    private TellingTable() {}

    static Manner manner(Trigger trigger, Audience audience) {
        return TABLE.get(trigger)[audience.ordinal()];
    }

    private static void row(Trigger trigger, Manner... manners) {
        TABLE.put(trigger, manners);
    }
}
