package org.yingjian.alert;

/** What happened to a project that is worth telling, the weightiest first: of several at once only the first is told. */
enum Trigger {
    TURNED_BLACK,
    TURNED_RED,
    /** Works begun, and there is no permit (建筑法 art. 7). */
    BUILT_EARLY,
    LAST_SAFE_PASSED,
    /** The legal limit of an open step has passed. */
    LIMIT_PASSED,
    /** The time to sign after an award notice has passed. */
    CONTRACT_PASSED,
    /** A procedure off the clock lasts longer than it may. */
    SPECIAL_PASSED,
    TURNED_YELLOW,
    CHANCE_FELL,
    REACHED,
    RECOVERED,
    LAST_SAFE_NEAR,
    /** A week is left to sign after an award notice. */
    CONTRACT_NEAR,
    /** Four fifths of the legal limit of an open step are used. */
    LIMIT_NEAR,
    /** Four fifths of the time of a procedure off the clock are used. */
    SPECIAL_NEAR,
    /** First seen after the baseline, and not on time. */
    ENTERED;

    /** Heard of at once by its office, within the working day. */
    boolean isUrgent() {
        return this == TURNED_BLACK || this == TURNED_RED || this == BUILT_EARLY;
    }

    /** About the law and one step, whatever the light does. */
    boolean isLegal() {
        return this == BUILT_EARLY
                || isLegalPassed()
                || this == LIMIT_NEAR
                || this == SPECIAL_NEAR
                || this == CONTRACT_NEAR;
    }

    boolean isLegalPassed() {
        return this == LIMIT_PASSED || this == SPECIAL_PASSED || this == CONTRACT_PASSED;
    }

    /** The limit of the step itself. */
    boolean isOfStep() {
        return this == LIMIT_PASSED || this == LIMIT_NEAR;
    }

    /** About a contract to be signed: told to the buyer, whoever holds the step. */
    boolean isContract() {
        return this == CONTRACT_PASSED || this == CONTRACT_NEAR;
    }

    /** Stem of the words for a limit. */
    String limitWords() {
        boolean special = this == SPECIAL_PASSED || this == SPECIAL_NEAR;
        String stem = isContract() ? "contract." : special ? "special." : "limit.";
        return stem + (isLegalPassed() ? "passed" : "near");
    }

    boolean isGood() {
        return this == REACHED || this == RECOVERED;
    }
}
