package org.yingjian.alert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.account.Accounts;
import org.yingjian.account.Organisation;
import org.yingjian.account.Role;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;

/** Who hears of a project, and in which capacity. Nobody hears of a project outside his sight. */
@Component
class Readers {

    /** Who gets the state of things on the first day: public bodies. Firms hear of their own steps otherwise. */
    private static final Set<Role> BASELINE =
            Set.of(Role.COMMISSION, Role.OFFICE, Role.CLIENT, Role.LEADER, Role.SUPERVISION_OFFICE);

    private final Accounts accounts;
    private final Projects projects;

    Readers(Accounts accounts, Projects projects) {
        this.accounts = accounts;
        this.projects = projects;
    }

    /** A person in the capacity in which he is told. */
    record Reader(Account account, Audience audience) {}

    /** In order of telling; each account once, in its nearest capacity. */
    List<Reader> listFor(Brief brief) {
        List<Reader> readers = new ArrayList<>();
        for (Account account : accounts.listAll()) {
            capacity(account, brief)
                    .filter(audience -> projects.maySee(account, brief.project()))
                    .ifPresent(audience -> readers.add(new Reader(account, audience)));
        }
        brief.focus().filter(Brief.OpenStep::outside).ifPresent(step -> {
            step.asksAfter().ifPresent(name -> askThrough(readers, name));
            askThroughCommission(readers);
        });
        readers.sort(Comparator.comparing(Reader::audience)
                .thenComparing(reader -> reader.account().id()));
        return readers;
    }

    /** Whoever was named to ask after it, leader or clerk, hears of it as the officer. */
    private static void askThrough(List<Reader> readers, String name) {
        readers.replaceAll(reader -> reader.account().displayName().contains(name)
                ? new Reader(reader.account(), Audience.OFFICER)
                : reader);
    }

    /** A body that hears of nothing is asked after by the accountable officer; without an account of his, by the commission. */
    private static void askThroughCommission(List<Reader> readers) {
        boolean officer = readers.stream().anyMatch(reader -> reader.audience() == Audience.OFFICER);
        if (!officer) {
            readers.replaceAll(reader ->
                    reader.audience() == Audience.COMMISSION ? new Reader(reader.account(), Audience.OFFICER) : reader);
        }
    }

    /** Offices before leaders. */
    List<Account> listForBaseline() {
        return accounts.listAll().stream()
                .filter(account -> BASELINE.contains(account.role()))
                .sorted(Comparator.comparing((Account account) -> account.role() == Role.LEADER)
                        .thenComparing(Account::id))
                .toList();
    }

    List<Account> listForCountdown() {
        return listForBaseline().stream()
                .filter(account -> account.role() == Role.LEADER
                        || account.role() == Role.COMMISSION
                        || account.role() == Role.SUPERVISION_OFFICE)
                .toList();
    }

    List<Project> listSeenBy(Account account, List<Project> all) {
        return all.stream().filter(project -> projects.maySee(account, project)).toList();
    }

    private static Optional<Audience> capacity(Account account, Brief brief) {
        boolean holds = account.organisation().isPresent()
                && brief.focus()
                        .flatMap(Brief.OpenStep::holderId)
                        .filter(id -> id == account.organisation().get().id())
                        .isPresent();
        if (holds) {
            return Optional.of(Audience.HOLDER);
        }
        return switch (account.role()) {
            case CLIENT -> Optional.of(Audience.BUYER).filter(buyer -> isBuyer(account, brief.project()));
            case LEADER -> Optional.of(leader(account, brief.project()));
            case COMMISSION -> Optional.of(Audience.COMMISSION);
            case SUPERVISION_OFFICE -> Optional.of(Audience.SUPERVISION_OFFICE);
            default -> Optional.empty();
        };
    }

    private static boolean isBuyer(Account account, Project project) {
        return project.draft().client().isPresent()
                && project.draft().client().equals(account.organisation().map(Organisation::id));
    }

    private static Audience leader(Account account, Project project) {
        boolean accountable = project.draft()
                .accountableOfficer()
                .filter(name -> !name.isBlank() && account.displayName().contains(name))
                .isPresent();
        if (accountable) {
            return Audience.OFFICER;
        }
        return account.counties().isEmpty() ? Audience.CITY_LEADER : Audience.COUNTY_LEADER;
    }
}
