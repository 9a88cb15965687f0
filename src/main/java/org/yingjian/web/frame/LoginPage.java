package org.yingjian.web.frame;

import java.util.Comparator;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.yingjian.account.Account;
import org.yingjian.account.Accounts;

/** Signing in. The demo accounts stand on the page in the demo profile only. */
@Page
class LoginPage {

    private final Accounts accounts;
    private final boolean demo;

    LoginPage(Accounts accounts, Environment environment) {
        this.accounts = accounts;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @GetMapping("/login")
    String show(Model model) {
        List<Account> shown = demo
                ? accounts.listAll().stream()
                        .filter(Account::demo)
                        .sorted(Comparator.comparing(Account::role).thenComparing(Account::id))
                        .toList()
                : List.of();
        model.addAttribute("demoAccounts", shown);
        return "login/login";
    }
}
