package org.yingjian.alert;

/** Looks at every live project and tells what changed. */
public interface KeepWatch {

    /**
     * Compares the latest forecasts with what was last told and writes the mails. The first time everybody gets one mail with
     * the state of things, nothing else. Safe to repeat: a change is told once.
     */
    void lookAround();
}
