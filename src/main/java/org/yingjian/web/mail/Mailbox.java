package org.yingjian.web.mail;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.account.Role;
import org.yingjian.alert.Mail;
import org.yingjian.alert.Outbox;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.Problem;

/**
 * Which mails a reader may see: his own; those of the projects he may see unless he is a leader; digests of others only
 * when he may see all counties.
 */
@Component
class Mailbox {

    private static final int READ = 1000;

    private final Outbox outbox;
    private final Projects projects;

    Mailbox(Outbox outbox, Projects projects) {
        this.outbox = outbox;
        this.projects = projects;
    }

    List<Mail> list(Account account, int limit) {
        if (account.role() == Role.LEADER) {
            return outbox.listFor(account.id(), limit);
        }
        Set<Long> visible =
                projects.listVisible(account).stream().map(Project::id).collect(Collectors.toCollection(HashSet::new));
        return outbox.listMails(READ).stream()
                .filter(m -> maySee(account, m, visible))
                .limit(limit)
                .toList();
    }

    /** @throws Problem NOT_FOUND for an unknown mail, and for one that is not the reader's to see */
    Mail getMail(long id, Account account) {
        Mail mail = outbox.getMail(id);
        Set<Long> visible = mail.projectId()
                .filter(p -> account.role() != Role.LEADER)
                .flatMap(p -> projects.listByIds(List.of(p)).stream().findFirst())
                .filter(p -> projects.maySee(account, p))
                .map(p -> Set.of(p.id()))
                .orElse(Set.of());
        return Optional.of(mail)
                .filter(m -> maySee(account, m, visible))
                .orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "web.problem.noMail"));
    }

    /** @throws Problem NOT_FOUND as {@link #getMail}, CONFLICT when the mail is not given up */
    Mail sendAgain(long id, Account account) {
        getMail(id, account);
        outbox.sendAgain(id, account);
        return outbox.getMail(id);
    }

    private static boolean maySee(Account account, Mail mail, Set<Long> visible) {
        boolean seesAll = account.role() != Role.LEADER && account.counties().isEmpty();
        return mail.accountId() == account.id()
                || mail.projectId().map(visible::contains).orElse(seesAll);
    }
}
