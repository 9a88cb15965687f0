package org.yingjian.step;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Last days before and with an extension (延长期限), counted from what stands on record and never as typed. */
public interface Extensions {

    /**
     * Of the extensions of one record that stand, by event id: counted with every event up to the day of the extension, so a
     * corrected acceptance or pause moves both.
     */
    Map<Long, Dates> listDates(long recordId);

    /**
     * @param oldDue last day before the extension, empty where no limit ran
     * @param newDue last day with it
     */
    record Dates(Optional<LocalDate> oldDue, Optional<LocalDate> newDue) {}
}
