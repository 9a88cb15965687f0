package org.yingjian.web.limit;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yingjian.account.Account;
import org.yingjian.step.AnnounceHolidays;
import org.yingjian.web.frame.Form;
import org.yingjian.web.frame.Page;

/** 放假安排: what a late notice moves is shown first, then applied. */
@Page
class HolidaysPage {

    private final AnnounceHolidays notices;

    HolidaysPage(AnnounceHolidays notices) {
        this.notices = notices;
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
            Form form,
            Account account,
            Model model) {
        return form.send(
                () -> {
                    if (act.equals("apply")) {
                        int moved = notices.announce(lines, wholeTable, paper, account)
                                .size();
                        return form.done("/admin/holidays", "web.holidays.done", moved);
                    }
                    model.addAttribute("moved", notices.preview(lines, wholeTable));
                    return page(lines, wholeTable, paper, model);
                },
                () -> page(lines, wholeTable, paper, model));
    }

    private String page(String lines, boolean wholeTable, String paper, Model model) {
        model.addAttribute("pending", notices.pendingFile().orElse(null));
        model.addAttribute("lines", lines);
        model.addAttribute("wholeTable", wholeTable);
        model.addAttribute("paper", paper);
        return "holidays/holidays";
    }
}
