package org.yingjian.audit;

import java.util.List;
import org.yingjian.shared.Actor;

/** The record of acts. Writing joins the caller's transaction. */
public interface AuditTrail {

    /**
     * Appends one act.
     *
     * @param actor who
     * @param action verb of the use case, for example {@code CompleteStep}
     * @param subject what it was done to, for example {@code project:17} or {@code project:17/step:N13#1}
     * @param detail old and new values and reason in plain words, may be empty
     */
    void append(Actor actor, String action, String subject, String detail);

    /**
     * Acts on the subject and on its parts, newest first, at most {@code limit}: {@code project:1} has those of
     * {@code project:1/step:N13#1} and none of {@code project:10}.
     */
    List<AuditEntry> listBySubject(String subject, int limit);
}
