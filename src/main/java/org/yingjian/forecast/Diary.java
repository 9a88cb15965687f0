package org.yingjian.forecast;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** What was forecast before, why it changed, how well it did. */
public interface Diary {

    /** Every line of a project, oldest first. */
    List<DiaryEntry> listEntries(long projectId);

    /**
     * @throws org.yingjian.shared.Problem NOT_FOUND for an unknown project; RULE when {@code to} lies before {@code from};
     *     CONFLICT when there is no forecast at one of the ends
     */
    Waterfall explainChange(long projectId, LocalDate from, LocalDate to);

    /** Over the given projects. */
    TrackRecord judge(Collection<Long> projectIds);
}
