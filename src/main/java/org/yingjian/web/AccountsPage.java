package org.yingjian.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yingjian.account.Account;
import org.yingjian.account.Accounts;
import org.yingjian.account.ManageAccounts;
import org.yingjian.account.Organisations;
import org.yingjian.account.Role;
import org.yingjian.shared.Problem;

/** People: who may sign in, as what, for which counties. Administrators only; and everybody's own password. */
@Page
class AccountsPage {

    private final Accounts accounts;
    private final ManageAccounts manage;
    private final Organisations organisations;
    private final Words words;

    AccountsPage(Accounts accounts, ManageAccounts manage, Organisations organisations, Words words) {
        this.accounts = accounts;
        this.manage = manage;
        this.organisations = organisations;
        this.words = words;
    }

    @GetMapping("/admin/accounts")
    String list(Model model) {
        return page(Entered.nothing(), model);
    }

    @PostMapping("/admin/accounts")
    String create(
            @RequestParam Map<String, String> typed,
            Account by,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        Entered entered = new Entered(typed);
        try {
            manage.create(newAccount(entered), by);
        } catch (Problem problem) {
            response.setStatus(PageProblems.status(problem).value());
            model.addAttribute("problem", words.problem(problem));
            return page(entered, model);
        }
        after.addFlashAttribute("done", words.msg("web.account.created", entered.get("username")));
        return "redirect:/admin/accounts";
    }

    @PostMapping("/admin/accounts/{id}")
    String change(
            @PathVariable long id,
            @RequestParam String act,
            @RequestParam(defaultValue = "") String password,
            Account by,
            RedirectAttributes after) {
        try {
            switch (act) {
                case "lock" -> manage.lock(id, by);
                case "unlock" -> manage.unlock(id, by);
                case "reset" -> manage.resetPassword(id, password, by);
                default -> throw new Problem(Problem.Kind.NOT_FOUND, "web.problem.noAct", act);
            }
            after.addFlashAttribute("done", words.msg("web.account.done." + act));
        } catch (Problem problem) {
            after.addFlashAttribute("problem", words.problem(problem));
        }
        return "redirect:/admin/accounts";
    }

    @GetMapping("/password")
    String password() {
        return "accounts/password";
    }

    @PostMapping("/password")
    String changePassword(
            @RequestParam String before,
            @RequestParam String next,
            @RequestParam String again,
            Account own,
            Model model,
            HttpServletResponse response) {
        try {
            if (!next.equals(again)) {
                throw new Problem(Problem.Kind.RULE, "web.problem.passwordsDiffer");
            }
            manage.changeOwnPassword(own, before, next);
        } catch (Problem problem) {
            response.setStatus(PageProblems.status(problem).value());
            model.addAttribute("problem", words.problem(problem));
            return "accounts/password";
        }
        // The change ended all sessions, this one included.
        return "redirect:/login";
    }

    private String page(Entered entered, Model model) {
        List<Account> all = accounts.listAll();
        model.addAttribute("accounts", all);
        model.addAttribute(
                "locked", all.stream().map(Account::id).filter(manage::isLocked).collect(Collectors.toSet()));
        model.addAttribute("roles", Role.values());
        model.addAttribute("organisations", organisations.listAll());
        model.addAttribute("entered", entered);
        return "accounts/list";
    }

    private static ManageAccounts.NewAccount newAccount(Entered entered) {
        Set<String> counties = Arrays.stream(entered.get("counties").split("[\\s,,、]+"))
                .filter(s -> !s.isBlank())
                .collect(Collectors.toSet());
        return new ManageAccounts.NewAccount(
                entered.get("username").strip(),
                entered.requireText("displayName"),
                Role.valueOf(entered.get("role")),
                entered.number("organisation"),
                counties,
                entered.text("mail"),
                entered.get("password"));
    }
}
