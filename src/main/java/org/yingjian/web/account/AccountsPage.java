package org.yingjian.web.account;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yingjian.account.Account;
import org.yingjian.account.Accounts;
import org.yingjian.account.ManageAccounts;
import org.yingjian.account.Organisations;
import org.yingjian.account.Role;
import org.yingjian.shared.Problem;
import org.yingjian.web.frame.Form;
import org.yingjian.web.frame.FormInput;
import org.yingjian.web.frame.Page;
import org.yingjian.web.words.PageWords;

/** People: who may sign in, as what, for which counties. Administrators only; and everybody's own password. */
@Page
class AccountsPage {

    private final Accounts accounts;
    private final ManageAccounts manage;
    private final Organisations organisations;
    private final PageWords words;

    AccountsPage(Accounts accounts, ManageAccounts manage, Organisations organisations, PageWords words) {
        this.accounts = accounts;
        this.manage = manage;
        this.organisations = organisations;
        this.words = words;
    }

    @GetMapping("/admin/accounts")
    String list(Model model) {
        return page(FormInput.nothing(), model);
    }

    @PostMapping("/admin/accounts")
    String create(Form form, Account by, Model model) {
        FormInput entered = form.entered();
        return form.send(
                () -> {
                    manage.create(newAccount(entered), by);
                    return form.done("/admin/accounts", "web.account.created", entered.get("username"));
                },
                () -> page(entered, model));
    }

    @PostMapping("/admin/accounts/{id}")
    String change(@PathVariable long id, @RequestParam String act, Form form, Account by) {
        return form.sendBack("/admin/accounts", () -> {
            switch (act) {
                case "lock" -> manage.lock(id, by);
                case "unlock" -> manage.unlock(id, by);
                case "reset" -> manage.resetPassword(id, form.entered().get("password"), by);
                default -> throw new Problem(Problem.Kind.NOT_FOUND, "web.problem.noAct", act);
            }
            return words.msg("web.account.done." + act);
        });
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
            Form form,
            Account own) {
        return form.send(
                () -> {
                    if (!next.equals(again)) {
                        throw new Problem(Problem.Kind.RULE, "web.problem.passwordsDiffer");
                    }
                    manage.changeOwnPassword(own, before, next);
                    // The change ended all sessions, this one included.
                    return "redirect:/login";
                },
                () -> "accounts/password");
    }

    private String page(FormInput entered, Model model) {
        List<Account> all = accounts.listAll();
        model.addAttribute("accounts", all);
        model.addAttribute(
                "locked", all.stream().map(Account::id).filter(manage::isLocked).collect(Collectors.toSet()));
        model.addAttribute("roles", Role.values());
        model.addAttribute("organisations", organisations.listAll());
        model.addAttribute("entered", entered);
        return "accounts/list";
    }

    private static ManageAccounts.NewAccount newAccount(FormInput entered) {
        Set<String> counties = Arrays.stream(entered.get("counties").split("[\\s,,、]+"))
                .filter(s -> !s.isBlank())
                .collect(Collectors.toSet());
        return new ManageAccounts.NewAccount(
                entered.get("username").strip(),
                entered.requireText("displayName"),
                entered.requireWord(Role.class, "role"),
                entered.number("organisation"),
                counties,
                entered.text("mail"),
                entered.get("password"));
    }
}
