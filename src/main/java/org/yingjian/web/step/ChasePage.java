package org.yingjian.web.step;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yingjian.account.Account;
import org.yingjian.account.Organisation;
import org.yingjian.account.Organisations;
import org.yingjian.calendar.Counties;
import org.yingjian.calendar.County;
import org.yingjian.calendar.Workdays;
import org.yingjian.overview.ProjectLine;
import org.yingjian.overview.ProjectLine.Standing;
import org.yingjian.overview.ProjectLines;
import org.yingjian.project.Project;
import org.yingjian.project.SchoolShare;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.Problem;
import org.yingjian.step.OutsideHolders.OutsideHolder;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;
import org.yingjian.web.frame.Page;
import org.yingjian.web.frame.VisibleProjects;
import org.yingjian.web.words.PageWords;

/** 催办函 to a body that does not use the program, ready to print; nothing is sent. */
@Page
class ChasePage {

    private static final int DAYS_TO_ANSWER = 5;
    private static final int SCHOOLS = 3;

    private final VisibleProjects scope;
    private final Steps steps;
    private final OutsidePage.Part outside;
    private final ProjectLines lines;
    private final Organisations organisations;
    private final Counties counties;
    private final Workdays workdays;
    private final BusinessClock clock;
    private final PageWords words;

    ChasePage(
            VisibleProjects scope,
            Steps steps,
            OutsidePage.Part outside,
            ProjectLines lines,
            Organisations organisations,
            Counties counties,
            Workdays workdays,
            BusinessClock clock,
            PageWords words) {
        this.scope = scope;
        this.steps = steps;
        this.outside = outside;
        this.lines = lines;
        this.organisations = organisations;
        this.counties = counties;
        this.workdays = workdays;
        this.clock = clock;
        this.words = words;
    }

    @GetMapping("/steps/{id}/chase")
    String show(@PathVariable long id, Account account, Model model) {
        StepRecord record = scope.getRecord(id, account);
        Project project = scope.getProject(record.projectId(), account);
        OutsidePage.View held = outside.find(project, record, account)
                .filter(view -> view.outside() && view.mayName())
                .orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "step.problem.noRecord", id));
        LocalDate today = clock.today();
        Optional<OutsideHolder> named = Optional.ofNullable(held.named());
        String county = counties.findCounty(project.county(), today)
                .map(County::fullName)
                .orElse(project.county());
        model.addAttribute("record", record);
        model.addAttribute("project", project);
        model.addAttribute("step", steps.getDiagram(project).getStep(record.stepId()));
        model.addAttribute("county", county);
        model.addAttribute("schools", schools(project));
        model.addAttribute("holder", held.holder());
        model.addAttribute("you", you(held.holder()));
        model.addAttribute("paper", named.flatMap(OutsideHolder::paper));
        model.addAttribute("days", record.waitingSince().map(since -> workdays.workingDaysBetween(since, today)));
        model.addAttribute("line", lines.getLine(project));
        model.addAttribute("lastSafe", lastSafe(lines.getLine(project), id));
        model.addAttribute("until", workdays.plusWorkingDays(today, DAYS_TO_ANSWER));
        model.addAttribute(
                "contact",
                named.flatMap(OutsideHolder::officer).or(() -> project.draft().accountableOfficer()));
        model.addAttribute(
                "sender",
                organisations
                        .findOffice("commission", project.county())
                        .map(Organisation::name)
                        .orElse(county));
        model.addAttribute("today", today);
        return "outside/chase";
    }

    private static Optional<LocalDate> lastSafe(ProjectLine line, long record) {
        return line.open().stream()
                .filter(standing -> standing.recordId().equals(Optional.of(record)))
                .filter(standing -> !standing.lastSafePassed())
                .findFirst()
                .flatMap(Standing::lastSafeDay);
    }

    private String schools(Project project) {
        List<SchoolShare> all = project.draft().schools();
        String names = all.stream().limit(SCHOOLS).map(SchoolShare::name).collect(Collectors.joining("、"));
        return all.size() > SCHOOLS ? words.msg("outside.chase.schools", names, all.size()) : names;
    }

    /** 贵厅, 贵局, 贵中心, 贵委: a letter upwards or across never says 你局. */
    private String you(String holder) {
        if (holder.endsWith("厅")) {
            return words.msg("outside.you.department");
        }
        if (holder.endsWith("局")) {
            return words.msg("outside.you.bureau");
        }
        if (holder.endsWith("中心")) {
            return words.msg("outside.you.centre");
        }
        return words.msg(holder.endsWith("委员会") ? "outside.you.commission" : "outside.you.body");
    }
}
