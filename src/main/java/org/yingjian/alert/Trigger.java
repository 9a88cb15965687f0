package org.yingjian.alert;

/** What happened to a project that is worth telling, the weightiest first: of several at once only the first is told. */
enum Trigger {
    TURNED_BLACK,
    TURNED_RED,
    LAST_SAFE_PASSED,
    /** The legal limit of an open step has passed. */
    LIMIT_PASSED,
    /** A procedure off the clock lasts longer than it may. */
    SPECIAL_PASSED,
    TURNED_YELLOW,
    CHANCE_FELL,
    REACHED,
    RECOVERED,
    LAST_SAFE_NEAR,
    /** Four fifths of the legal limit of an open step are used. */
    LIMIT_NEAR,
    /** Four fifths of the time of a procedure off the clock are used. */
    SPECIAL_NEAR,
    /** First seen after the baseline, and not on time. */
    ENTERED;

    /** Heard of at once by its office, within the working day. */
    boolean isUrgent() {
        return this == TURNED_BLACK || this == TURNED_RED;
    }

    /** About a limit of one step, whatever the light does. */
    boolean isLegal() {
        return isLegalPassed() || this == LIMIT_NEAR || this == SPECIAL_NEAR;
    }

    boolean isLegalPassed() {
        return this == LIMIT_PASSED || this == SPECIAL_PASSED;
    }

    /** Stem of the words for a limit. */
    String limitWords() {
        boolean special = this == SPECIAL_PASSED || this == SPECIAL_NEAR;
        return (special ? "special." : "limit.") + (isLegalPassed() ? "passed" : "near");
    }

    boolean isGood() {
        return this == REACHED || this == RECOVERED;
    }
}
