package org.yingjian.alert;

/** How somebody is told. */
enum Manner {
    /** A letter of its own, the same morning. */
    AT_ONCE,
    /**
     * The same morning, one letter for all projects of that morning, and once between two Mondays; what turns up after it
     * waits for Monday. On Mondays the weekly letter says it.
     */
    FIRST_OF_WEEK,
    /** One line of the morning digest. */
    DIGEST,
    /** One line of Monday's letter. */
    WEEKLY,
    NOT
}
