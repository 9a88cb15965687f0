package org.yingjian.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yingjian.account.Account;
import org.yingjian.account.Organisation;
import org.yingjian.account.Organisations;
import org.yingjian.calendar.Workdays;
import org.yingjian.project.Project;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.Problem;
import org.yingjian.step.ClockEvent;
import org.yingjian.step.ClockEvents;
import org.yingjian.step.GreenGains;
import org.yingjian.step.Handling;
import org.yingjian.step.Pause;
import org.yingjian.step.StepClock;
import org.yingjian.step.StepClocks;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;
import org.yingjian.step.StruckEvent;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.Step;

/** 停计时台账: legal and calendar clock of every step side by side, each pause with its law, and the green channel. */
@Page
class ClocksPage {

    private final Scope scope;
    private final Steps steps;
    private final StepClocks clocks;
    private final ClockEvents events;
    private final Handling handling;
    private final GreenGains gains;
    private final Organisations organisations;
    private final Workdays workdays;
    private final BusinessClock clock;
    private final Words words;

    ClocksPage(
            Scope scope,
            Steps steps,
            StepClocks clocks,
            ClockEvents events,
            Handling handling,
            GreenGains gains,
            Organisations organisations,
            Workdays workdays,
            BusinessClock clock,
            Words words) {
        this.scope = scope;
        this.steps = steps;
        this.clocks = clocks;
        this.events = events;
        this.handling = handling;
        this.gains = gains;
        this.organisations = organisations;
        this.workdays = workdays;
        this.clock = clock;
        this.words = words;
    }

    /**
     * @param paused working days on which the clock stood still
     * @param pauses in order
     * @param struck events that were wrong
     */
    record Line(
            StepRecord record,
            Step step,
            String holder,
            StepClock clock,
            int paused,
            List<Stop> pauses,
            List<ClockEvent> extensions,
            List<StruckEvent> struck) {}

    /**
     * @param until last day of the pause, today while it lasts, the finish when the step ended first
     * @param workingDays length in working days
     * @param calendarDays length in calendar days
     */
    record Stop(Pause pause, LocalDate until, int workingDays, int calendarDays) {}

    @GetMapping("/projects/{id}/clocks")
    String show(@PathVariable long id, Account account, Model model) {
        return page(id, account, Entered.nothing(), model);
    }

    @PostMapping("/projects/{id}/green-channel")
    String green(
            @PathVariable long id,
            @RequestParam String act,
            @RequestParam Map<String, String> typed,
            Account account,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        scope.getProject(id, account);
        Entered entered = new Entered(typed);
        try {
            if (act.equals("revoke")) {
                handling.revoke(id, entered.requireDate("on"), entered.requireText("reason"), account);
            } else {
                handling.grant(
                        id,
                        entered.requireText("grantedBy"),
                        entered.requireDate("on"),
                        entered.get("paper"),
                        entered.requireText("reason"),
                        account);
            }
        } catch (Problem problem) {
            response.setStatus(PageProblems.status(problem).value());
            model.addAttribute("refusal", words.problem(problem));
            return page(id, account, entered, model);
        }
        after.addFlashAttribute("done", words.msg("web.green.done." + act));
        return "redirect:/projects/" + id + "/clocks#green";
    }

    private String page(long id, Account account, Entered entered, Model model) {
        Project project = scope.getProject(id, account);
        model.addAttribute("project", project);
        model.addAttribute("lines", lines(project));
        model.addAttribute("channels", handling.listGreen(id));
        model.addAttribute("joint", handling.findJointClock(id).orElse(null));
        model.addAttribute("gains", gains.measure(id));
        model.addAttribute("mayHandle", Access.isOpenTo(account.role(), "/projects/" + id + "/green-channel"));
        model.addAttribute("entered", entered);
        model.addAttribute("today", clock.today());
        return "clocks/clocks";
    }

    /** Steps whose clock has begun or stood still. */
    private List<Line> lines(Project project) {
        Diagram diagram = steps.getDiagram(project);
        List<StepRecord> records = steps.listRecords(project.id()).stream()
                .filter(r -> r.state() != StepRecord.State.SUPERSEDED)
                .toList();
        Map<Long, StepClock> counted = clocks.listClocks(records);
        List<Long> ids = records.stream().map(StepRecord::id).toList();
        Map<Long, List<ClockEvent>> happened = events.listEvents(ids);
        Map<Long, List<StruckEvent>> struck = events.listStruck(ids);
        List<Line> lines = new ArrayList<>();
        for (StepRecord record : records) {
            StepClock legal = counted.get(record.id());
            List<ClockEvent> own = happened.getOrDefault(record.id(), List.of());
            if (own.isEmpty()
                    && !struck.containsKey(record.id())
                    && (legal.startedOn().isEmpty() || legal.limit().isEmpty())) {
                continue;
            }
            List<Stop> stops = Pause.of(own).stream()
                    .map(pause -> stop(pause, legal.asOf()))
                    .toList();
            lines.add(new Line(
                    record,
                    diagram.getStep(record.stepId()),
                    holder(record),
                    legal,
                    paused(stops, legal),
                    stops,
                    own.stream()
                            .filter(event -> event.kind() == ClockEvent.Kind.EXTENDED)
                            .toList(),
                    struck.getOrDefault(record.id(), List.of())));
        }
        return lines;
    }

    private Stop stop(Pause pause, LocalDate asOf) {
        LocalDate until = pause.ended().map(ClockEvent::on).orElse(asOf);
        return new Stop(pause, until, workdays.workingDaysBetween(pause.began(), until), (int)
                Math.max(0, ChronoUnit.DAYS.between(pause.began(), until)));
    }

    /** Since the clock began; pauses that overlap count once. */
    private int paused(List<Stop> stops, StepClock legal) {
        return legal.startedOn()
                .map(since -> (int) since.plusDays(1)
                        .datesUntil(
                                legal.asOf().isBefore(since)
                                        ? since.plusDays(1)
                                        : legal.asOf().plusDays(1))
                        .filter(workdays::isWorkingDay)
                        .filter(day -> stops.stream()
                                .anyMatch(s -> day.isAfter(s.pause().began()) && !day.isAfter(s.until())))
                        .count())
                .orElse(0);
    }

    private String holder(StepRecord record) {
        Optional<Organisation> office = record.holder().map(organisations::getOrganisation);
        return office.map(Organisation::name).orElse("—");
    }
}
