package org.yingjian.alert;

/** What happened to a project that is worth telling, the weightiest first: of several at once only the first is told. */
enum Trigger {
    TURNED_BLACK,
    TURNED_RED,
    LAST_SAFE_PASSED,
    /** The legal limit of an open step has passed. */
    LIMIT_PASSED,
    TURNED_YELLOW,
    CHANCE_FELL,
    REACHED,
    RECOVERED,
    LAST_SAFE_NEAR,
    /** Four fifths of the legal limit of an open step are used. */
    LIMIT_NEAR,
    /** First seen after the baseline, and not on time. */
    ENTERED;

    /** Heard of at once by its office, within the working day. */
    boolean isUrgent() {
        return this == TURNED_BLACK || this == TURNED_RED;
    }

    /** About the legal limit of one step, whatever the light does. */
    boolean isLegal() {
        return this == LIMIT_PASSED || this == LIMIT_NEAR;
    }

    boolean isGood() {
        return this == REACHED || this == RECOVERED;
    }
}
