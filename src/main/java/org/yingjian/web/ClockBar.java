package org.yingjian.web;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yingjian.account.Account;
import org.yingjian.clock.AdvanceClock;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.Problem;

/** Moves the demo clock from any page and comes back to it. */
@Page
class ClockBar {

    private final AdvanceClock advance;
    private final BusinessClock clock;
    private final Words words;

    ClockBar(AdvanceClock advance, BusinessClock clock, Words words) {
        this.advance = advance;
        this.clock = clock;
        this.words = words;
    }

    @PostMapping("/clock")
    String move(
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "/") String back,
            Account account,
            RedirectAttributes after) {
        Entered entered = new Entered(typed);
        try {
            LocalDate target = entered.number("days")
                    .map(days -> clock.today().plusDays(days))
                    .orElseGet(() -> entered.requireDate("to"));
            advance.advanceTo(target, account.actor());
            after.addFlashAttribute("done", words.msg("web.clock.moved", target.toString(), words.weekday(target)));
        } catch (Problem problem) {
            after.addFlashAttribute("problem", words.problem(problem));
        }
        boolean local = back.startsWith("/") && !back.startsWith("//") && !back.contains("\\");
        return "redirect:" + (local ? back : "/");
    }
}
