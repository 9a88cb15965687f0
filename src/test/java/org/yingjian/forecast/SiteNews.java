package org.yingjian.forecast;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.yingjian.progress.Milestone;
import org.yingjian.progress.Report;

/** A contractor's report on project 1, entered on 2016-05-23. */
public final class SiteNews {

    private SiteNews() {}

    /** @param milestone and percent as the report says, null when it says nothing */
    public static Report of(long id, Report.What what, LocalDate on, Integer percent, Milestone milestone) {
        return new Report(
                id,
                1,
                what,
                on,
                Optional.ofNullable(milestone),
                Optional.ofNullable(percent),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                "李工",
                "示例·建筑公司",
                LocalDateTime.of(2016, 5, 23, 9, 0),
                Report.State.RECORDED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Report.Effect.NONE,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
