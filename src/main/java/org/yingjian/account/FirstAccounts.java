package org.yingjian.account;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yingjian.shared.ConfigFile;
import org.yingjian.shared.Serving;
import org.yingjian.shared.StartRefused;

/**
 * Who can sign in at the first start: the accounts of {@code config/demo-accounts.csv} in the demo, one administrator with a
 * one-time password elsewhere.
 */
@Component
@Serving
class FirstAccounts implements InitializingBean {

    private static final String DEMO_PASSWORD = "demo";
    /** Without letters and digits easily taken for one another. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 16;

    private final JdbcAccounts accounts;
    private final ManagingAccounts entries;
    private final Organisations organisations;
    private final TransactionTemplate transaction;
    private final boolean demo;
    private final boolean demoAllowed;

    FirstAccounts(
            JdbcAccounts accounts,
            ManagingAccounts entries,
            Organisations organisations,
            PlatformTransactionManager manager,
            Environment environment,
            @Value("${yingjian.accounts.demo:false}") boolean demo) {
        this.accounts = accounts;
        this.entries = entries;
        this.organisations = organisations;
        this.transaction = new TransactionTemplate(manager);
        this.demo = demo;
        this.demoAllowed = environment.acceptsProfiles(Profiles.of("demo", "test"));
    }

    @Override
    public void afterPropertiesSet() {
        if (demo && !demoAllowed) {
            throw new StartRefused(
                    "yingjian.accounts.demo (true): accounts with known passwords are for the demo only.",
                    "Take yingjian.accounts.demo out of the configuration.");
        }
        transaction.executeWithoutResult(status -> {
            if (demo) {
                ConfigFile.rows("demo-accounts.csv").forEach(this::enterDemo);
            } else {
                refuseDemoAccounts();
                enterAdministrator();
            }
        });
    }

    private void refuseDemoAccounts() {
        String open = accounts.listAll().stream()
                .filter(account -> account.demo() && !entries.isLocked(account.id()))
                .map(Account::username)
                .collect(Collectors.joining(", "));
        if (!open.isEmpty()) {
            throw new StartRefused(
                    "account (%s): accounts of the demo, with a known password, stand in this database."
                            .formatted(open),
                    "Start on a database of its own; the demo's data is not meant for real use.");
        }
    }

    private void enterAdministrator() {
        if (!accounts.listAll().isEmpty()) {
            return;
        }
        String password = oneTimePassword();
        entries.enter(
                new ManageAccounts.NewAccount(
                        "admin", "系统管理员", Role.ADMINISTRATOR, Optional.empty(), Set.of(), Optional.empty(), password),
                false,
                true);
        // On the console only, never in the log: it is shown this once.
        System.out.printf(
                "%nFirst administrator: admin, one-time password: %s (must be changed at the first sign-in)%n%n",
                password);
    }

    private static String oneTimePassword() {
        return new SecureRandom()
                .ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining());
    }

    private void enterDemo(CSVRecord line) {
        if (accounts.findByUsername(line.get("username")).isPresent()) {
            return;
        }
        Optional<Long> organisation = text(line, "organisation")
                .map(name -> organisations
                        .register(name, line.get("kind"), text(line, "organisation_county"))
                        .id());
        Set<String> counties = text(line, "counties")
                .map(words -> Set.copyOf(Arrays.asList(words.split(" "))))
                .orElse(Set.of());
        entries.enter(
                new ManageAccounts.NewAccount(
                        line.get("username"),
                        line.get("name"),
                        Role.valueOf(line.get("role")),
                        organisation,
                        counties,
                        text(line, "mail"),
                        DEMO_PASSWORD),
                true,
                false);
    }

    private static Optional<String> text(CSVRecord line, String column) {
        return Optional.of(line.get(column)).filter(value -> !value.isEmpty());
    }
}
