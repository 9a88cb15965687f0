package org.yingjian.step.purchase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.audit.AuditTrail;
import org.yingjian.procurement.TenderCourse;
import org.yingjian.procurement.TenderEvent;
import org.yingjian.procurement.TenderEvent.Kind;
import org.yingjian.procurement.TenderEvent.Moved;
import org.yingjian.procurement.TenderEvents;
import org.yingjian.project.ChangeProject;
import org.yingjian.shared.BusinessClock;
import org.yingjian.step.FieldIds;
import org.yingjian.step.RecordTenderEvent;
import org.yingjian.step.StepRecord;
import org.yingjian.step.StepRecord.State;
import org.yingjian.step.road.JdbcRecords;
import org.yingjian.step.road.LatestRounds;
import org.yingjian.step.road.ProjectRoad;
import org.yingjian.step.road.ProjectRoads;
import org.yingjian.step.road.RecordDraft;
import org.yingjian.step.road.RunAndRecords;
import org.yingjian.step.rule.ActSentences;
import org.yingjian.step.rule.EndOfStep;

/** Enters tender events under the project's lock; a planned opening or end of publicity moves with them. */
@Component
class RecordingTenderEvent implements RecordTenderEvent {

    /** An objection to the documents comes ten days before the deadline (招标条例 art. 22). */
    private static final int OBJECTION_DAYS = 10;

    private final ChangeProject changes;
    private final ProjectRoads roads;
    private final JdbcRecords records;
    private final TenderRounds rounds;
    private final TenderEvents events;
    private final PurchaseRights rights;
    private final EndOfStep finish;
    private final RunAndRecords motion;
    private final BusinessClock clock;
    private final AuditTrail audit;
    private final ActSentences told;

    RecordingTenderEvent(
            ChangeProject changes,
            ProjectRoads roads,
            JdbcRecords records,
            TenderRounds rounds,
            TenderEvents events,
            PurchaseRights rights,
            EndOfStep finish,
            RunAndRecords motion,
            BusinessClock clock,
            AuditTrail audit,
            ActSentences told) {
        this.changes = changes;
        this.roads = roads;
        this.records = records;
        this.rounds = rounds;
        this.events = events;
        this.rights = rights;
        this.finish = finish;
        this.motion = motion;
        this.clock = clock;
        this.audit = audit;
        this.told = told;
    }

    @Override
    public void keep(Entry entry, Account account) {
        changes.change(entry.projectId(), project -> {
            rights.require(account, project);
            finish.requirePast(entry.on());
            keep(roads.of(project), entry, account);
            return null;
        });
    }

    private void keep(ProjectRoad road, Entry entry, Account account) {
        LatestRounds latest = motion.latest(road.project().id());
        StepRecord round =
                rounds.current(road, latest).orElseThrow(() -> EndOfStep.rule("procurement.problem.noRound"));
        if (round.state() == State.UNSUCCESSFUL) {
            throw EndOfStep.rule("procurement.problem.roundOver");
        }
        LocalDate notice =
                TenderRounds.noticeOf(round).orElseThrow(() -> EndOfStep.rule("procurement.problem.noRound"));
        Map<String, String> values = rounds.valuesOf(road, round, latest);
        List<TenderEvent> before = rounds.eventsOf(round);
        TenderCourse old = rounds.course(road, values, before, notice);
        requirePossible(entry, notice, values, before, old);
        TenderEvent draft = event(round, entry, account, old);
        List<TenderEvent> after = new ArrayList<>(before);
        after.add(draft);
        after.sort(Comparator.comparing(TenderEvent::on));
        TenderCourse now = rounds.course(road, values, after, notice);
        events.keep(moved(draft, old, now));
        follow(round, now);
        audit.append(
                account.actor(),
                "KeepTender",
                "project:%d/step:%s#%d".formatted(road.project().id(), round.stepId(), round.round()),
                told.purchase(
                        "step.told.event",
                        entry.on().toString(),
                        told.purchase("procurement.event." + entry.kind()),
                        entry.note().orElse("")));
        motion.recalculate(road);
    }

    private static void requirePossible(
            Entry entry, LocalDate notice, Map<String, String> values, List<TenderEvent> before, TenderCourse old) {
        if (entry.on().isBefore(notice)) {
            throw EndOfStep.rule("procurement.problem.beforeNotice", entry.on().toString(), notice.toString());
        }
        if (entry.kind() == Kind.CLARIFIED) {
            LocalDate opening = old.opening().orElse(old.firstOpening());
            if (!entry.on().isBefore(opening)) {
                throw EndOfStep.rule("procurement.problem.clarifiedLate", opening.toString());
            }
        }
        StepRecord.dateOf(values, FieldIds.CONTRACT)
                .filter(signed -> entry.kind().end().isPresent() && entry.on().isAfter(signed))
                .ifPresent(signed -> {
                    throw EndOfStep.rule("procurement.problem.signed", signed.toString());
                });
        if (entry.kind() == Kind.OBJECTION_ANSWERED || entry.kind() == Kind.COMPLAINT_DECIDED) {
            requireBegun(entry, before);
        }
    }

    private static void requireBegun(Entry entry, List<TenderEvent> before) {
        List<TenderEvent> begun = before.stream()
                .filter(event -> event.kind().end().equals(Optional.of(entry.kind())))
                .toList();
        long ended =
                before.stream().filter(event -> event.kind() == entry.kind()).count();
        if (begun.size() <= ended) {
            throw EndOfStep.rule("procurement.problem.noStandstill");
        }
        LocalDate since = begun.get((int) ended).on();
        if (entry.on().isBefore(since)) {
            throw EndOfStep.rule(
                    "procurement.problem.endBeforeBegin", entry.on().toString(), since.toString());
        }
    }

    private TenderEvent event(StepRecord round, Entry entry, Account account, TenderCourse old) {
        LocalDate opening = old.opening().orElse(old.firstOpening());
        boolean late = entry.kind() == Kind.OBJECTION
                && entry.on().isBefore(opening)
                && entry.on().plusDays(OBJECTION_DAYS).isAfter(opening);
        return new TenderEvent(
                0,
                round.id(),
                entry.kind(),
                entry.on(),
                entry.paper(),
                entry.byWhom(),
                entry.note(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                late,
                clock.now(),
                EndOfStep.signature(account.actor()));
    }

    /** The day that counts next, before and after; the old one stays on record. */
    private static TenderEvent moved(TenderEvent draft, TenderCourse old, TenderCourse now) {
        LocalDate opening = old.opening().orElse(old.firstOpening());
        if (draft.on().isBefore(opening)) {
            return draft.moving(Moved.OPENING, opening, now.opening().orElse(now.firstOpening()));
        }
        if (old.contractDue().isPresent()) {
            return draft.moving(
                    Moved.CONTRACT, old.contractDue().get(), now.contractDue().get());
        }
        if (old.publicityTo().isPresent()) {
            return draft.moving(
                    Moved.PUBLICITY, old.publicityTo().get(), now.publicityTo().get());
        }
        return draft;
    }

    private void follow(StepRecord round, TenderCourse now) {
        RecordDraft draft = RecordDraft.of(round);
        if (!round.isOpen()) {
            return;
        }
        now.opening()
                .filter(day -> draft.fields.containsKey(FieldIds.OPENING))
                .ifPresent(day -> draft.fields.put(FieldIds.OPENING, day.toString()));
        now.publicityTo()
                .filter(day -> draft.fields.containsKey(FieldIds.PUBLICITY_TO))
                .ifPresent(day -> draft.fields.put(FieldIds.PUBLICITY_TO, day.toString()));
        finish.touch(draft);
        records.update(draft);
    }
}
