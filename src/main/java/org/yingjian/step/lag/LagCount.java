package org.yingjian.step.lag;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yingjian.calendar.Workdays;
import org.yingjian.step.EntryLags;
import org.yingjian.step.EntryLags.OfficeLag;

/** Counts the lags of one office. Pure. */
final class LagCount {

    /** That many by one person on one day are a batch. */
    private static final int BATCH = 5;

    private static final int LAST_DAYS = 3;

    private final Workdays workdays;

    LagCount(Workdays workdays) {
        this.workdays = workdays;
    }

    /**
     * One finish.
     *
     * @param finishedOn date on the paper
     * @param enteredAt moment it was typed
     * @param openedAt moment another finish typed here opened it; empty when a ledger, a timer or its project's entry did
     * @param by who typed it
     * @param approval an approval
     * @param behalf typed for the office by others
     */
    record Typed(
            LocalDate finishedOn,
            LocalDateTime enteredAt,
            Optional<LocalDateTime> openedAt,
            String by,
            boolean approval,
            boolean behalf) {}

    /** An entry others may see from that day on. */
    LocalDate shownFrom(Typed typed) {
        return workdays.plusWorkingDays(typed.enteredAt().toLocalDate(), EntryLags.DAYS_TO_LOOK);
    }

    OfficeLag count(long officeId, String office, boolean mine, List<Typed> all, int withheld) {
        List<Integer> lags = new ArrayList<>();
        Integer[] buckets = new Integer[OfficeLag.ENDS.size() + 1];
        Arrays.fill(buckets, 0);
        int late = 0;
        int hurried = 0;
        int approvals = 0;
        List<Typed> own = all.stream().filter(typed -> !typed.behalf()).toList();
        for (Typed typed : own) {
            int lag = lag(typed);
            lags.add(lag);
            buckets[bucket(lag)]++;
            late += lag > EntryLags.LATE_AFTER ? 1 : 0;
            approvals += typed.approval() ? 1 : 0;
            hurried += isHurried(typed) ? 1 : 0;
        }
        Collections.sort(lags);
        return new OfficeLag(
                officeId,
                office,
                mine,
                own.size(),
                withheld,
                quantile(lags, 50),
                quantile(lags, 80),
                late,
                List.of(buckets),
                monthEnd(own),
                hurried,
                approvals,
                all.size() - own.size());
    }

    /** Working days from the date on the paper to the day it was typed; a paper dated ahead counts as typed at once. */
    int lag(Typed typed) {
        LocalDate entered = typed.enteredAt().toLocalDate();
        return entered.isAfter(typed.finishedOn()) ? workdays.workingDaysBetween(typed.finishedOn(), entered) : 0;
    }

    private static int bucket(int lag) {
        for (int i = 0; i < OfficeLag.ENDS.size(); i++) {
            if (lag <= OfficeLag.ENDS.get(i)) {
                return i;
            }
        }
        return OfficeLag.ENDS.size();
    }

    private static boolean isHurried(Typed typed) {
        return typed.approval()
                && typed.openedAt()
                        .map(opened -> Duration.between(opened, typed.enteredAt()))
                        .filter(open -> !open.isNegative())
                        .filter(open -> open.compareTo(Duration.ofMinutes(EntryLags.MINUTES)) <= 0)
                        .isPresent();
    }

    private int monthEnd(List<Typed> all) {
        Map<String, Integer> sittings = new HashMap<>();
        all.stream()
                .filter(typed -> isMonthEnd(typed.enteredAt().toLocalDate()))
                .forEach(typed ->
                        sittings.merge(typed.by() + " " + typed.enteredAt().toLocalDate(), 1, Integer::sum));
        return sittings.values().stream()
                .filter(many -> many >= BATCH)
                .mapToInt(Integer::intValue)
                .sum();
    }

    private boolean isMonthEnd(LocalDate day) {
        LocalDate last = day.withDayOfMonth(day.lengthOfMonth());
        return day.datesUntil(last.plusDays(1)).filter(workdays::isWorkingDay).count() <= LAST_DAYS;
    }

    /** The smallest lag that at least so many per cent do not exceed. */
    private static Optional<Integer> quantile(List<Integer> sorted, int percent) {
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        int rank = (sorted.size() * percent + 99) / 100;
        return Optional.of(sorted.get(Math.max(rank, 1) - 1));
    }
}
