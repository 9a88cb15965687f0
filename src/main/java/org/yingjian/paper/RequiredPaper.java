package org.yingjian.paper;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A line of {@code config/required-papers.csv}.
 *
 * @param code unique word
 * @param stepId domain step that yields it
 * @param purpose what it is needed for first
 * @param name Chinese name
 * @param nameEn English name
 * @param from first day of the rule by the date on the paper
 * @param to last day of the rule
 * @param basis legal article, may be empty
 */
public record RequiredPaper(
        String code,
        String stepId,
        Purpose purpose,
        String name,
        String nameEn,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String basis) {

    /** In order: a later one needs the papers of the earlier ones, too. */
    public enum Purpose {
        /** 申报资金. */
        APPLY,
        /** 开工(供货). */
        START,
        /** 验收备案. */
        FILE
    }

    boolean holdsOn(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}
