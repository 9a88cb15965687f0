package org.yingjian.forecast.core;

/** What takes time. */
public enum Cause {
    /** Days of work beyond the plan; with the queue in it wherever nobody noted when the work began. */
    WORK,
    /** Days an open step lay before somebody touched it. */
    QUEUE,
    /** Sent back, failed, to be put right: every way but the one that goes to plan. */
    RETURN,
    /** Public holidays still ahead; weekends remain. */
    HOLIDAY,
    /** The winter stop. */
    WINTER
}
