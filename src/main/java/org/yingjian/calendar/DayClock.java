package org.yingjian.calendar;

import java.util.Arrays;

/** Which days count for a duration. */
public enum DayClock {
    /** 工作日: days worked according to the State Council's notices. */
    WORKING("working"),
    /** 自然日: every day. */
    CALENDAR("calendar"),
    /** 有效施工日: every day outside the county's winter stop. */
    CONSTRUCTION("construction"),
    /** Indoor works: every day, winter included. */
    INDOOR("indoor");

    private final String word;

    DayClock(String word) {
        this.word = word;
    }

    /** Word used in diagrams and tables. */
    public String word() {
        return word;
    }

    /** @throws IllegalArgumentException for a word no clock has */
    public static DayClock ofWord(String word) {
        return Arrays.stream(values())
                .filter(c -> c.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "clock (%s): unknown; use working, calendar, construction or indoor.".formatted(word)));
    }
}
