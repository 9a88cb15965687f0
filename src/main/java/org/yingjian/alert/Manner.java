package org.yingjian.alert;

/** How somebody is told. */
enum Manner {
    AT_ONCE,
    /** One line of the morning digest. */
    DIGEST,
    NOT
}
