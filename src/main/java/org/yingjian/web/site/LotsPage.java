package org.yingjian.web.site;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.yingjian.account.Account;
import org.yingjian.progress.Lot;
import org.yingjian.progress.Lots;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.BusinessClock;
import org.yingjian.web.frame.Form;
import org.yingjian.web.frame.FormInput;
import org.yingjian.web.frame.Page;
import org.yingjian.web.frame.SentFiles;
import org.yingjian.web.frame.VisibleProjects;

/** 分校到货: by project for those who look after it, lot by lot on a phone for supplier and school. */
@Page
class LotsPage {

    private final VisibleProjects scope;
    private final Projects projects;
    private final Lots lots;
    private final LotForm acts;
    private final BusinessClock clock;

    LotsPage(VisibleProjects scope, Projects projects, Lots lots, LotForm acts, BusinessClock clock) {
        this.scope = scope;
        this.projects = projects;
        this.lots = lots;
        this.acts = acts;
        this.clock = clock;
    }

    @GetMapping("/lots")
    String mine(Account account, Model model) {
        List<Lot> mine = lots.listMine(account);
        model.addAttribute("lots", mine);
        model.addAttribute(
                "names",
                projects.listByIds(mine.stream().map(Lot::projectId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Project::id, Project::name)));
        return "lots/list";
    }

    @GetMapping("/projects/{id}/lots")
    String project(@PathVariable long id, Account account, Model model) {
        return projectPage(id, account, FormInput.nothing(), model);
    }

    @PostMapping("/projects/{id}/lots")
    String add(
            @PathVariable long id,
            @RequestParam(name = "photos", required = false) List<MultipartFile> photos,
            Form form,
            Account account,
            Model model) {
        scope.getProject(id, account);
        boolean several = form.entered().get("act").equals("reportAll");
        return form.send(
                () -> form.done(
                        "/projects/" + id + "/lots",
                        several ? "lot.done.reported" : "lot.done.added",
                        several
                                ? acts.reportAll(form.entered(), photos, account)
                                : acts.manage(id, form.entered(), account)),
                () -> projectPage(id, account, form.entered(), model));
    }

    @GetMapping("/lots/{id}")
    String show(@PathVariable long id, Account account, Model model) {
        return page(id, account, FormInput.nothing(), model);
    }

    @PostMapping("/lots/{id}")
    String act(
            @PathVariable long id,
            @RequestParam String act,
            @RequestParam(name = "photos", required = false) List<MultipartFile> photos,
            Form form,
            Account account,
            Model model) {
        lots.getLot(id, account);
        return form.send(
                () -> {
                    acts.act(act, id, form.entered(), photos, account);
                    return form.done("/lots/" + id, "lot.done." + act);
                },
                () -> page(id, account, form.entered(), model));
    }

    @GetMapping("/lots/photos/{id}")
    ResponseEntity<Resource> photo(@PathVariable long id, Account account) {
        return SentFiles.show(lots.getPhoto(id, account));
    }

    private String projectPage(long id, Account account, FormInput entered, Model model) {
        Project project = scope.getProject(id, account);
        model.addAttribute("project", project);
        model.addAttribute("lots", lots.listLots(project, account));
        model.addAttribute("count", lots.count(id));
        model.addAttribute("open", reportable(project, account));
        model.addAttribute("today", clock.today());
        model.addAttribute("mayManage", lots.mayManage(project, account));
        model.addAttribute("entered", entered);
        model.addAttribute("states", Lot.State.values());
        return "lots/project";
    }

    /** States the account may still report for one of the lots. */
    private List<Lot.State> reportable(Project project, Account account) {
        List<Lot> all = lots.listLots(project, account);
        return Arrays.stream(Lot.State.values())
                .filter(state -> all.stream().anyMatch(lot -> !lot.isAt(state) && lots.mayReport(lot, state, account)))
                .toList();
    }

    private String page(long id, Account account, FormInput entered, Model model) {
        Lot lot = lots.getLot(id, account);
        Project project = projects.getProject(lot.projectId());
        model.addAttribute("lot", lot);
        model.addAttribute("project", project);
        model.addAttribute("maySeeProject", projects.maySee(account, project));
        model.addAttribute(
                "open",
                Arrays.stream(Lot.State.values())
                        .filter(state -> lots.mayReport(lot, state, account))
                        .toList());
        model.addAttribute(
                "decidable",
                lot.pending().stream()
                        .filter(act -> lots.mayDecide(lot, act, account))
                        .toList());
        model.addAttribute("entered", entered);
        model.addAttribute("today", clock.today());
        model.addAttribute("states", Lot.State.values());
        return "lots/lot";
    }
}
