package org.yingjian.web.limit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yingjian.account.Account;
import org.yingjian.forecast.Forecasts;
import org.yingjian.project.Project;
import org.yingjian.shared.Problem;
import org.yingjian.step.ClockEvent;
import org.yingjian.step.ClockEvents.StruckEvent;
import org.yingjian.step.GreenGains;
import org.yingjian.step.Handling;
import org.yingjian.step.Handling.GreenChannel;
import org.yingjian.step.Handling.JointClock;
import org.yingjian.step.OverallClocks;
import org.yingjian.step.OverallClocks.OverallClock;
import org.yingjian.step.StepClock;
import org.yingjian.step.StepRecord;
import org.yingjian.web.frame.VisibleProjects;
import org.yingjian.web.project.PaperNumbers;
import org.yingjian.web.project.RoadView;
import org.yingjian.web.project.RoadViews;

/** How a project is handled as a whole: its clocks, its parallel reviews, joint handling and the green channel. */
@RestController
@RequestMapping(path = "/api/projects/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class HandlingApi {

    private final VisibleProjects scope;
    private final ClockLedger ledger;
    private final RoadViews roads;
    private final Forecasts forecasts;
    private final PaperNumbers papers;
    private final Handling handling;
    private final GreenGains gains;
    private final OverallClocks overall;

    HandlingApi(
            VisibleProjects scope,
            ClockLedger ledger,
            RoadViews roads,
            Forecasts forecasts,
            PaperNumbers papers,
            Handling handling,
            GreenGains gains,
            OverallClocks overall) {
        this.scope = scope;
        this.ledger = ledger;
        this.roads = roads;
        this.forecasts = forecasts;
        this.papers = papers;
        this.handling = handling;
        this.gains = gains;
        this.overall = overall;
    }

    /** @param pausedWorkingDays working days on which the clock stood still */
    record Line(
            long recordId,
            String step,
            String name,
            int round,
            StepRecord.State state,
            String holder,
            StepClock clock,
            int pausedWorkingDays,
            List<ClockLedger.Stop> pauses,
            List<ClockEvent> extensions,
            List<StruckEvent> struck) {}

    /**
     * @param joint empty where no joint handling was organised: each office then has its own limit
     * @param overall as in {@link OverallClocks}
     */
    record OneStop(
            List<RoadView.Stage> stages,
            List<PaperNumbers.Paper> papers,
            Optional<JointClock> joint,
            Optional<OverallClock> overall) {}

    record Green(List<GreenChannel> channels, List<GreenGains.Gain> gains) {}

    record Grant(String grantedBy, LocalDate on, String paper, String reason) {}

    record Revocation(LocalDate on, String reason) {}

    record Organisation(String organisedBy, LocalDate on, String paper) {}

    record Dissolution(LocalDate on) {}

    @GetMapping("/clocks")
    List<Line> clocks(@PathVariable long id, Account account) {
        return ledger.list(scope.getProject(id, account), account).stream()
                .map(line -> new Line(
                        line.record().id(),
                        line.step().id(),
                        line.step().name(),
                        line.record().round(),
                        line.record().state(),
                        line.holder(),
                        line.clock(),
                        line.paused(),
                        line.pauses(),
                        line.extensions(),
                        line.struck()))
                .toList();
    }

    @GetMapping("/one-stop")
    OneStop oneStop(@PathVariable long id, Account account) {
        Project project = scope.getProject(id, account);
        List<RoadView.Stage> underWay = roads.lay(project, forecasts.findForecast(id), account).stages().stream()
                .filter(RoadView.Stage::isUnderWay)
                .toList();
        return new OneStop(underWay, papers.list(project), handling.findJointClock(id), overall.find(id));
    }

    @GetMapping("/green-channel")
    Green green(@PathVariable long id, Account account) {
        scope.getProject(id, account);
        return new Green(handling.listGreen(id), gains.measure(id));
    }

    @PostMapping(path = "/green-channel/grant", consumes = MediaType.APPLICATION_JSON_VALUE)
    Green grant(@PathVariable long id, @RequestBody Grant typed, Account account) {
        scope.getProject(id, account);
        handling.grant(id, typed.grantedBy(), day(typed.on()), typed.paper(), typed.reason(), account);
        return green(id, account);
    }

    @PostMapping(path = "/green-channel/revoke", consumes = MediaType.APPLICATION_JSON_VALUE)
    Green revoke(@PathVariable long id, @RequestBody Revocation typed, Account account) {
        scope.getProject(id, account);
        handling.revoke(id, day(typed.on()), typed.reason(), account);
        return green(id, account);
    }

    @PostMapping(path = "/joint/organise", consumes = MediaType.APPLICATION_JSON_VALUE)
    OneStop organise(@PathVariable long id, @RequestBody Organisation typed, Account account) {
        scope.getProject(id, account);
        handling.organise(id, typed.organisedBy(), day(typed.on()), typed.paper(), account);
        return oneStop(id, account);
    }

    @PostMapping(path = "/joint/dissolve", consumes = MediaType.APPLICATION_JSON_VALUE)
    OneStop dissolve(@PathVariable long id, @RequestBody Dissolution typed, Account account) {
        scope.getProject(id, account);
        handling.dissolve(id, day(typed.on()), account);
        return oneStop(id, account);
    }

    private static LocalDate day(LocalDate typed) {
        return Optional.ofNullable(typed).orElseThrow(() -> new Problem(Problem.Kind.RULE, "web.problem.dateMissing"));
    }
}
