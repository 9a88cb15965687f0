package org.yingjian.web.overview;

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
import org.yingjian.web.mail.Mailbox;
import org.yingjian.web.project.ProjectJson;
import org.yingjian.web.words.PageWords;

/** The leaders' figures, what is worth an act, the mails, and the demo clock. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class OverviewApi {

    private static final int MAILS = 200;

    private final Overviews overviews;
    private final Mailbox mailbox;
    private final AdvanceClock advance;
    private final BusinessClock clock;
    private final PageWords words;

    OverviewApi(Overviews overviews, Mailbox mailbox, AdvanceClock advance, BusinessClock clock, PageWords words) {
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
    List<ProjectJson.Alert> alerts(Account account) {
        return overviews.getOverview(account).worst().stream()
                .map(l -> new ProjectJson.Alert(
                        l.project().id(), l.project().name(), l.project().county(), l.light(), words.reason(l)))
                .toList();
    }

    @GetMapping("/outbox")
    List<ProjectJson.MailItem> outbox(Account account) {
        return mailbox.list(account, MAILS).stream()
                .map(ProjectJson.MailItem::of)
                .toList();
    }

    /** Demo only. Works through every day on the way before it answers. */
    @PostMapping(path = "/clock", consumes = MediaType.APPLICATION_JSON_VALUE)
    ProjectJson.Today move(@RequestBody ProjectJson.Move move, Account account) {
        if (!advance.isMovable()) {
            throw new Problem(Problem.Kind.NOT_FOUND, "web.problem.noClock");
        }
        advance.advanceTo(
                Optional.ofNullable(move.to())
                        .orElseThrow(() -> new Problem(Problem.Kind.RULE, "web.problem.dateMissing")),
                account.actor());
        return new ProjectJson.Today(clock.today());
    }
}
