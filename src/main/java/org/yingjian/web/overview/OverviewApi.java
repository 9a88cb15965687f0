package org.yingjian.web.overview;

import java.time.LocalDate;
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
import org.yingjian.forecast.Light;
import org.yingjian.overview.Overview;
import org.yingjian.overview.Overviews;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.Problem;
import org.yingjian.web.words.PageWords;

/** The leaders' figures, what is worth an act, and the demo clock. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class OverviewApi {

    private final Overviews overviews;
    private final AdvanceClock advance;
    private final BusinessClock clock;
    private final PageWords words;

    OverviewApi(Overviews overviews, AdvanceClock advance, BusinessClock clock, PageWords words) {
        this.overviews = overviews;
        this.advance = advance;
        this.clock = clock;
        this.words = words;
    }

    record Move(LocalDate to) {}

    record Today(LocalDate today) {}

    /** A project whose light or last safe day asks for an act, worst first. */
    record Alert(long projectId, String project, String county, Light light, String reason) {}

    @GetMapping("/overview")
    Overview overview(Account account) {
        return overviews.getOverview(account);
    }

    @GetMapping("/alerts")
    List<Alert> alerts(Account account) {
        return overviews.getOverview(account).worst().stream()
                .map(l -> new Alert(
                        l.project().id(), l.project().name(), l.project().county(), l.light(), words.reason(l)))
                .toList();
    }

    /** Demo only. Works through every day on the way before it answers. */
    @PostMapping(path = "/clock", consumes = MediaType.APPLICATION_JSON_VALUE)
    Today move(@RequestBody Move move, Account account) {
        if (!advance.isMovable()) {
            throw new Problem(Problem.Kind.NOT_FOUND, "web.problem.noClock");
        }
        advance.advanceTo(
                Optional.ofNullable(move.to())
                        .orElseThrow(() -> new Problem(Problem.Kind.RULE, "web.problem.dateMissing")),
                account.actor());
        return new Today(clock.today());
    }
}
