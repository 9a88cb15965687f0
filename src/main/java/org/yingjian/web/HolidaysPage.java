package org.yingjian.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yingjian.account.Account;
import org.yingjian.shared.Problem;
import org.yingjian.step.HolidayNotices;
import org.yingjian.step.HolidayNotices.Retimed;

/** 放假安排: what a late notice moves is shown first, then applied. */
@Page
class HolidaysPage {

    private final HolidayNotices notices;
    private final Words words;

    HolidaysPage(HolidayNotices notices, Words words) {
        this.notices = notices;
        this.words = words;
    }

    @GetMapping("/admin/holidays")
    String show(Model model) {
        return page("", false, "", model);
    }

    @PostMapping("/admin/holidays")
    String act(
            @RequestParam String act,
            @RequestParam String lines,
            @RequestParam(defaultValue = "false") boolean wholeTable,
            @RequestParam(defaultValue = "") String paper,
            Account account,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        try {
            if (act.equals("apply")) {
                List<Retimed> moved = notices.announce(lines, wholeTable, paper, account);
                after.addFlashAttribute("done", words.msg("web.holidays.done", moved.size()));
                return "redirect:/admin/holidays";
            }
            model.addAttribute("moved", notices.preview(lines, wholeTable));
        } catch (Problem problem) {
            response.setStatus(PageProblems.status(problem).value());
            model.addAttribute("refusal", words.problem(problem));
        }
        return page(lines, wholeTable, paper, model);
    }

    private String page(String lines, boolean wholeTable, String paper, Model model) {
        model.addAttribute("pending", notices.pendingFile().orElse(null));
        model.addAttribute("lines", lines);
        model.addAttribute("wholeTable", wholeTable);
        model.addAttribute("paper", paper);
        return "holidays/holidays";
    }
}
