package org.yingjian.step.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.account.Accounts;
import org.yingjian.account.Deputies;
import org.yingjian.account.Organisation;
import org.yingjian.account.Role;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.Actor;
import org.yingjian.shared.Problem;
import org.yingjian.step.OutsideHolders.OutsideHolder;
import org.yingjian.step.StepRecord;
import org.yingjian.step.road.JdbcOutsideHolders;
import org.yingjian.workflow.Step;

/**
 * Who may work a step: its holder, who may enter on another's behalf (代录), who records for a body outside, and who stands in
 * for one of them. Handing a step to somebody gives no right he would not have without it.
 */
@Component
public class WorkRights {

    /** Steps done by or for the client; works and deliveries count when the client confirms them. */
    private static final Set<String> CLIENT_SIDE =
            Set.of("client", "school", "designer", "reviewer", "experts", "contractor", "supplier");

    private static final Set<String> AGENT_SIDE = Set.of("agent", "centre");
    private static final Set<String> SITE_SIDE = Set.of("supervision", "contractor");

    /** Parties of a project: those who could work a step have the same part in it. */
    private static final Set<Role> PARTIES = EnumSet.of(Role.CLIENT, Role.SUPERVISION_ENGINEER, Role.TENDER_AGENT);

    private final Projects projects;
    private final JdbcOutsideHolders outside;
    private final OutsideRules rules;
    private final Deputies deputies;
    private final Accounts accounts;

    WorkRights(
            Projects projects, JdbcOutsideHolders outside, OutsideRules rules, Deputies deputies, Accounts accounts) {
        this.projects = projects;
        this.outside = outside;
        this.rules = rules;
        this.deputies = deputies;
        this.accounts = accounts;
    }

    /** By its own right, for a body outside, or as the deputy of somebody absent today. */
    public boolean mayWork(Account account, Project project, Step step, StepRecord record) {
        return byOwnRight(account, project, step, record)
                || actsFor(account, project, step, record).isPresent();
    }

    /** Who acts, as it is signed: a deputy names whom it stands in for. */
    public Actor actor(Account account, Project project, Step step, StepRecord record) {
        return actsFor(account, project, step, record)
                .map(absent -> standingIn(account, absent))
                .orElseGet(account::actor);
    }

    public static Actor standingIn(Account account, Account absent) {
        return new Actor(
                account.id(),
                "%s(代%s)".formatted(account.displayName(), absent.displayName()),
                absent.actor().office());
    }

    private Optional<Account> actsFor(Account account, Project project, Step step, StepRecord record) {
        List<Account> represented = deputies.listRepresented(account.id());
        Optional<Account> assigned = represented.stream()
                .filter(absent -> record.assignee().equals(Optional.of(absent.id())))
                .filter(absent -> byOwnRight(absent, project, step, record))
                .findFirst();
        if (assigned.isPresent() || byOwnRight(account, project, step, record)) {
            return assigned;
        }
        return represented.stream()
                .filter(absent -> byOwnRight(absent, project, step, record))
                .findFirst();
    }

    private boolean byOwnRight(Account account, Project project, Step step, StepRecord record) {
        return projects.maySee(account, project)
                && (byRole(account, project, step, record) || recordsForOutside(account, project, step, record));
    }

    /** Whom the account may hand the step to: who could work it himself and is of the same office or part. */
    public List<Account> listColleagues(Account account, Project project, Step step, StepRecord record) {
        return accounts.listActive().stream()
                .filter(one -> one.id() != account.id())
                .filter(one -> isColleague(one, account, record))
                .filter(one -> byOwnRight(one, project, step, record))
                .toList();
    }

    private static boolean isColleague(Account one, Account account, StepRecord record) {
        return isOn(one, record.holder())
                || isOn(one, account.organisation().map(Organisation::id))
                || PARTIES.contains(one.role()) && PARTIES.contains(account.role());
    }

    /** Who may be asked for an opinion on a step of the project (加签); it gives no right to work it. */
    public List<Account> listSigners(Account asking, Project project) {
        return accounts.listActive().stream()
                .filter(one -> one.id() != asking.id())
                .filter(one -> one.role() != Role.CONTRACTOR && one.role() != Role.ADMINISTRATOR)
                .filter(one -> projects.maySee(one, project))
                .toList();
    }

    /** Named to record for a body that does not use the program. */
    private boolean recordsForOutside(Account account, Project project, Step step, StepRecord record) {
        return account.organisation().isPresent()
                && outside.find(record.projectId(), record.stepId())
                        .filter(holder -> record.holder().equals(Optional.of(holder.organisation())))
                        .flatMap(OutsideHolder::recorder)
                        .equals(account.organisation().map(Organisation::id))
                && rules.listRecorders(project, step, Optional.empty())
                        .contains(account.organisation().get());
    }

    /** Steps the account's organisation records for others, as {@code project/step}. */
    public Set<String> listRecorded(Account account) {
        return account.organisation()
                .map(organisation -> outside.listRecordedBy(organisation.id()))
                .orElse(Set.of());
    }

    /** Its own to work, or that of somebody it stands in for; not merely on behalf of another office. */
    public boolean isOwn(Account account, List<Account> represented, Project project, Step step, StepRecord record) {
        return isOwn(account, project, step, record)
                || represented.stream().anyMatch(absent -> isOwn(absent, project, step, record));
    }

    private boolean isOwn(Account account, Project project, Step step, StepRecord record) {
        return projects.maySee(account, project)
                && byRole(account, project, step, record)
                && (account.role() != Role.COMMISSION
                        || step.holder().equals("commission")
                        || record.assignee().equals(Optional.of(account.id())));
    }

    /** @throws Problem NOT_FOUND outside the account's scope, NOT_ALLOWED when it is not the account's to work */
    public void require(Account account, Project project, Step step, StepRecord record) {
        if (!projects.maySee(account, project)) {
            throw new Problem(Problem.Kind.NOT_FOUND, "step.problem.noRecord", record.id());
        }
        if (!mayWork(account, project, step, record)) {
            throw new Problem(Problem.Kind.NOT_ALLOWED, "step.problem.notYours", step.name());
        }
    }

    /** Entered for another organisation from its paper, by the account or by whom it stands in for. */
    public boolean onBehalf(Account account, Project project, Step step, StepRecord record) {
        Account acting = actsFor(account, project, step, record).orElse(account);
        boolean other = record.holder().isPresent() && !isOn(acting, record.holder());
        return other && (acting.role() == Role.COMMISSION || heldOutside(record));
    }

    /** Bound to the paper: it judges nothing itself. */
    public boolean merelyRecords(Account account, Project project, Step step, StepRecord record) {
        Account acting = actsFor(account, project, step, record).orElse(account);
        return heldOutside(record) && !byRole(acting, project, step, record);
    }

    private boolean heldOutside(StepRecord record) {
        return outside.find(record.projectId(), record.stepId())
                .filter(holder -> record.holder().equals(Optional.of(holder.organisation())))
                .isPresent();
    }

    private static boolean byRole(Account account, Project project, Step step, StepRecord record) {
        return switch (account.role()) {
            case COMMISSION -> true;
            case OFFICE -> isOffice(account, project, step, record);
            case CLIENT ->
                CLIENT_SIDE.contains(step.holder())
                        && isOn(account, project.draft().client());
            case TENDER_AGENT ->
                AGENT_SIDE.contains(step.holder())
                        && (isOn(account, project.draft().agent()) || isOn(account, record.holder()));
            case SUPERVISION_ENGINEER ->
                SITE_SIDE.contains(step.holder())
                        && isOn(account, project.draft().supervision());
            // Contractors report; what they report counts when confirmed (质量条例 37).
            case CONTRACTOR, LEADER, SUPERVISION_OFFICE, ADMINISTRATOR -> false;
        };
    }

    private static boolean isOffice(Account account, Project project, Step step, StepRecord record) {
        if (record.holder().isPresent()) {
            return isOn(account, record.holder());
        }
        return account.organisation()
                .filter(office -> office.kind().equals(step.holder()))
                .filter(office -> office.county().map(project.county()::equals).orElse(true))
                .isPresent();
    }

    private static boolean isOn(Account account, Optional<Long> organisation) {
        return organisation.isPresent()
                && organisation.equals(account.organisation().map(Organisation::id));
    }
}
