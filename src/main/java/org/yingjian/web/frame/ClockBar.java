package org.yingjian.web.frame;

import java.time.LocalDate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yingjian.account.Account;
import org.yingjian.clock.AdvanceClock;
import org.yingjian.shared.BusinessClock;
import org.yingjian.web.words.PageWords;

/** Moves the demo clock from any page and comes back to it. */
@Page
class ClockBar {

    /** Farther than the clock ever goes, near enough to be a date. */
    private static final long MOST = 100_000;

    private final AdvanceClock advance;
    private final BusinessClock clock;
    private final PageWords words;

    ClockBar(AdvanceClock advance, BusinessClock clock, PageWords words) {
        this.advance = advance;
        this.clock = clock;
        this.words = words;
    }

    @PostMapping("/clock")
    String move(@RequestParam(defaultValue = "/") String back, Form form, Account account) {
        boolean local = back.startsWith("/") && !back.startsWith("//") && !back.contains("\\");
        return form.sendBack(local ? back : "/", () -> {
            LocalDate target = target(form.entered());
            advance.advanceTo(target, account.actor());
            return words.msg("web.clock.moved", target.toString(), words.weekday(target));
        });
    }

    private LocalDate target(FormInput entered) {
        return entered.number("days")
                .map(days -> clock.today().plusDays(Math.max(-MOST, Math.min(days, MOST))))
                .orElseGet(() -> entered.requireDate("to"));
    }
}
