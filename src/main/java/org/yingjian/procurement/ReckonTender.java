package org.yingjian.procurement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yingjian.calendar.Workdays;

/** Reckons the days of a tender round. */
public interface ReckonTender {

    /** By the calendar in force. */
    TenderCourse reckon(Round round, List<TenderEvent> events);

    /** By a calendar that is perhaps not in force yet. */
    TenderCourse reckon(Round round, List<TenderEvent> events, Workdays workdays);

    /**
     * @param objectKind works, goods or services
     * @param method how it is bought
     * @param noticeOn day of the notice
     * @param openingOn day of opening, planned or held
     * @param publicityFrom first day of publicity
     * @param publicityTo last day of publicity as published
     * @param awardOn date of the award notice
     * @param today a standstill not yet over is reckoned to last as long as the law allows, at least until tomorrow
     */
    record Round(
            String objectKind,
            String method,
            LocalDate noticeOn,
            Optional<LocalDate> openingOn,
            Optional<LocalDate> publicityFrom,
            Optional<LocalDate> publicityTo,
            Optional<LocalDate> awardOn,
            LocalDate today) {}
}
