package org.yingjian.step.limit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.account.Role;
import org.yingjian.audit.AuditTrail;
import org.yingjian.calendar.Workdays;
import org.yingjian.project.ChangeProject;
import org.yingjian.project.Projects;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.Problem;
import org.yingjian.step.Handling;
import org.yingjian.step.Handling.GreenChannel;
import org.yingjian.step.Handling.JointClock;
import org.yingjian.step.Handling.JointHandling;
import org.yingjian.step.rule.EndOfStep;

/** Joint handling and the green channel, each act under the project's lock and on record. */
@Component
class RecordedHandling implements Handling {

    /** Who may enter what a leader or the government decided. */
    private static final Set<Role> ENTERING = Set.of(Role.COMMISSION, Role.LEADER, Role.SUPERVISION_OFFICE);

    private final JdbcHandling kept;
    private final ChangeProject changes;
    private final Projects projects;
    private final AuditTrail audit;
    private final BusinessClock clock;
    private final LimitTable table;
    private final Workdays workdays;

    RecordedHandling(
            JdbcHandling kept,
            ChangeProject changes,
            Projects projects,
            AuditTrail audit,
            BusinessClock clock,
            LimitTable table,
            Workdays workdays) {
        this.kept = kept;
        this.changes = changes;
        this.projects = projects;
        this.audit = audit;
        this.clock = clock;
        this.table = table;
        this.workdays = workdays;
    }

    @Override
    public List<JointHandling> listJoint(long projectId) {
        return kept.listJoint(List.of(projectId)).getOrDefault(projectId, List.of());
    }

    @Override
    public Optional<JointClock> findJointClock(long projectId) {
        String level = projects.getProject(projectId).level();
        return listJoint(projectId).stream()
                .filter(joint -> joint.endedOn().isEmpty())
                .findFirst()
                .flatMap(joint -> table.joint(level, joint.organisedOn())
                        .map(row -> new JointClock(
                                joint,
                                workdays.workingDaysBetween(joint.organisedOn(), clock.today()),
                                row.days(),
                                row.extension(),
                                workdays.plusWorkingDays(joint.organisedOn(), row.days()),
                                row.article())));
    }

    @Override
    public List<GreenChannel> listGreen(long projectId) {
        return listGreen(List.of(projectId)).getOrDefault(projectId, List.of());
    }

    @Override
    public Map<Long, List<GreenChannel>> listGreen(Collection<Long> projectIds) {
        return kept.listGreen(projectIds);
    }

    @Override
    public void organise(long projectId, String organisedBy, LocalDate on, String paper, Account account) {
        requireText("step.problem.organiserNeeded", organisedBy, paper);
        act(projectId, on, account, "OrganiseJointHandling", organisedBy.strip() + " " + paper.strip(), () -> {
            refuse(
                    listJoint(projectId).stream()
                            .anyMatch(joint -> joint.endedOn().isEmpty()),
                    "step.problem.jointHolds");
            kept.organise(projectId, organisedBy.strip(), on, paper.strip(), EndOfStep.signature(account.actor()));
        });
    }

    @Override
    public void dissolve(long projectId, LocalDate on, Account account) {
        act(projectId, on, account, "DissolveJointHandling", "", () -> {
            JointHandling joint = only(listJoint(projectId), j -> j.endedOn().isEmpty(), "step.problem.noJoint");
            refuseBefore(on, joint.organisedOn());
            kept.dissolve(joint.id(), on, EndOfStep.signature(account.actor()));
        });
    }

    @Override
    public void grant(long projectId, String grantedBy, LocalDate on, String paper, String reason, Account account) {
        requireText("step.problem.granterNeeded", grantedBy, reason);
        act(projectId, on, account, "GrantGreenChannel", grantedBy.strip() + " " + reason.strip(), () -> {
            refuse(listGreen(projectId).stream().anyMatch(g -> g.revokedOn().isEmpty()), "step.problem.greenHolds");
            kept.grant(projectId, grantedBy.strip(), on, paper, reason.strip(), EndOfStep.signature(account.actor()));
        });
    }

    @Override
    public void revoke(long projectId, LocalDate on, String reason, Account account) {
        requireText("step.problem.reasonNeeded", reason);
        act(projectId, on, account, "RevokeGreenChannel", reason.strip(), () -> {
            GreenChannel green = only(listGreen(projectId), g -> g.revokedOn().isEmpty(), "step.problem.noGreen");
            refuseBefore(on, green.grantedOn());
            kept.revoke(green.id(), on, reason.strip(), EndOfStep.signature(account.actor()));
        });
    }

    private void act(long projectId, LocalDate on, Account account, String action, String detail, Runnable change) {
        if (on.isAfter(clock.today())) {
            throw EndOfStep.rule(
                    "step.problem.future", on.toString(), clock.today().toString());
        }
        changes.change(projectId, project -> {
            if (!projects.maySee(account, project)) {
                throw new Problem(Problem.Kind.NOT_FOUND, "step.problem.noRecord", projectId);
            }
            if (!ENTERING.contains(account.role())) {
                throw new Problem(Problem.Kind.NOT_ALLOWED, "step.problem.handlingNotYours");
            }
            change.run();
            audit.append(account.actor(), action, "project:" + projectId, (on + " " + detail).strip());
            return null;
        });
    }

    private static <T> T only(List<T> all, Predicate<T> wanted, String otherwise) {
        return all.stream().filter(wanted).findFirst().orElseThrow(() -> new Problem(Problem.Kind.CONFLICT, otherwise));
    }

    private static void refuse(boolean when, String key) {
        if (when) {
            throw new Problem(Problem.Kind.CONFLICT, key);
        }
    }

    private static void refuseBefore(LocalDate on, LocalDate first) {
        if (on.isBefore(first)) {
            throw EndOfStep.rule("step.problem.endBeforeBeginning", on.toString(), first.toString());
        }
    }

    private static void requireText(String key, String... texts) {
        for (String text : texts) {
            if (text == null || text.isBlank()) {
                throw EndOfStep.rule(key);
            }
        }
    }
}
