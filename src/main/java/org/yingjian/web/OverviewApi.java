package org.yingjian.web;

import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yingjian.account.Account;
import org.yingjian.clock.AdvanceClock;
import org.yingjian.overview.Overview;
import org.yingjian.overview.Overviews;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.Problem;

/** The leaders' figures, what is worth an act, the mails, and the demo clock. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class OverviewApi {

    private static final int MAILS = 200;

    private final Overviews overviews;
    private final Mailbox mailbox;
    private final AdvanceClock advance;
    private final BusinessClock clock;
    private final Words words;

    OverviewApi(Overviews overviews, Mailbox mailbox, AdvanceClock advance, BusinessClock clock, Words words) {
        this.overviews = overviews;
        this.mailbox = mailbox;
        this.advance = advance;
        this.clock = clock;
        this.words = words;
    }

    @GetMapping("/overview")
    Overview overview(Account account) {
        return overviews.getOverview(account);
    }

    @GetMapping("/alerts")
    List<Json.Alert> alerts(Account account) {
        return overviews.getOverview(account).worst().stream()
                .map(l -> new Json.Alert(
                        l.project().id(), l.project().name(), l.project().county(), l.light(), words.reason(l)))
                .toList();
    }

    @GetMapping("/outbox")
    List<Json.MailItem> outbox(Account account) {
        return mailbox.list(account, MAILS).stream().map(Json.MailItem::of).toList();
    }

    /** Demo only. Works through every day on the way before it answers. */
    @PostMapping(path = "/clock", consumes = MediaType.APPLICATION_JSON_VALUE)
    Json.Today move(@RequestBody Json.Move move, Account account) {
        if (!advance.isMovable()) {
            throw new Problem(Problem.Kind.NOT_FOUND, "web.problem.noClock");
        }
        advance.advanceTo(
                Optional.ofNullable(move.to())
                        .orElseThrow(() -> new Problem(Problem.Kind.RULE, "web.problem.dateMissing")),
                account.actor());
        return new Json.Today(clock.today());
    }
}
