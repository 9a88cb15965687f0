package org.yingjian.web.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yingjian.account.Account;
import org.yingjian.progress.ConfirmReport;
import org.yingjian.progress.Report;
import org.yingjian.progress.Reports;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.Problem;
import org.yingjian.web.frame.Page;
import org.yingjian.web.words.PageWords;

/** Milestones waiting for the supervision engineer or the client. */
@Page
class ConfirmationsPage {

    private final Reports reports;
    private final ConfirmReport confirm;
    private final Projects projects;
    private final PageWords words;

    ConfirmationsPage(Reports reports, ConfirmReport confirm, Projects projects, PageWords words) {
        this.reports = reports;
        this.confirm = confirm;
        this.projects = projects;
        this.words = words;
    }

    @GetMapping("/confirmations")
    String show(Account account, Model model) {
        List<Report> pending = reports.listPendingFor(account);
        List<Long> ids = pending.stream().map(Report::projectId).distinct().toList();
        Map<Long, Project> known =
                projects.listByIds(ids).stream().collect(Collectors.toMap(Project::id, Function.identity()));
        model.addAttribute("pending", pending);
        model.addAttribute("projects", known);
        return "confirmations/list";
    }

    @PostMapping("/confirmations/{id}")
    String decide(
            @PathVariable long id,
            @RequestParam String act,
            @RequestParam(required = false) String note,
            Account account,
            RedirectAttributes after) {
        Optional<String> remark = Optional.ofNullable(note).map(String::strip).filter(s -> !s.isEmpty());
        try {
            Report decided = act.equals("reject")
                    ? confirm.reject(id, remark.orElse(""), account)
                    : confirm.confirm(id, remark, account);
            after.addFlashAttribute(
                    "done",
                    words.msg("web.confirm.done." + decided.state())
                            + words.msg("web.report.effect." + decided.effect()));
        } catch (Problem problem) {
            after.addFlashAttribute("refusal", words.problem(problem));
            after.addFlashAttribute("refusalAt", id);
            after.addFlashAttribute("typedNote", remark.orElse(""));
        }
        return "redirect:/confirmations";
    }
}
