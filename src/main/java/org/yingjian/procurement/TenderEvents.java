package org.yingjian.procurement;

import java.util.Collection;
import java.util.List;

/** What happened in tender rounds. */
public interface TenderEvents {

    /** Of one round, by event date, then entry. */
    List<TenderEvent> listEvents(long recordId);

    List<TenderEvent> listEvents(Collection<Long> recordIds);

    /** Keeps one; its id is given here. Joins the caller's transaction. */
    void keep(TenderEvent event);
}
