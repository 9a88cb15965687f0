package org.yingjian.step.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yingjian.procurement.MethodChoices;
import org.yingjian.project.Project;
import org.yingjian.shared.Actor;
import org.yingjian.step.PastFact;
import org.yingjian.step.StepRecord;
import org.yingjian.step.StepRecord.Source;
import org.yingjian.step.placing.MarkingFromRecords;
import org.yingjian.step.placing.RunPlacement;
import org.yingjian.step.placing.RunPlacement.Opened;
import org.yingjian.step.road.JdbcRecords;
import org.yingjian.step.road.LatestRounds;
import org.yingjian.step.road.ProjectRoad;
import org.yingjian.step.road.ProjectRoads;
import org.yingjian.step.road.RecordDraft;
import org.yingjian.step.road.RoadVariables;
import org.yingjian.step.road.RunAndRecords;
import org.yingjian.step.rule.ActSentences;
import org.yingjian.step.rule.EndOfStep;
import org.yingjian.step.work.CorrectingStep;

/**
 * Takes over a later ledger: corrections first, then new finishes in order of event dates by completing open steps; only
 * where the facts contradict the run it is placed anew.
 */
@Component
class LedgerAdvance {

    private final JdbcRecords records;
    private final ProjectRoads roads;
    private final LedgerStories book;
    private final CorrectingStep correcting;
    private final RunPlacement placement;
    private final MarkingFromRecords standing;
    private final RunAndRecords motion;
    private final EndOfStep finish;
    private final MethodChoices choices;
    private final ActSentences told;

    LedgerAdvance(
            JdbcRecords records,
            ProjectRoads roads,
            LedgerStories book,
            CorrectingStep correcting,
            RunPlacement placement,
            MarkingFromRecords standing,
            RunAndRecords motion,
            EndOfStep finish,
            MethodChoices choices,
            ActSentences told) {
        this.records = records;
        this.roads = roads;
        this.book = book;
        this.correcting = correcting;
        this.placement = placement;
        this.standing = standing;
        this.motion = motion;
        this.finish = finish;
        this.choices = choices;
        this.told = told;
    }

    /** Whether the facts say anything new. Reads only. */
    boolean brings(Project project, List<PastFact> facts) {
        ProjectRoad road = roads.of(project);
        if (!restated(project, road).isEmpty()) {
            return true;
        }
        LedgerNews found = LedgerNews.between(book.read(road, facts), records.listCurrent(project.id()));
        return !found.corrections.isEmpty()
                || !found.updates.isEmpty()
                || !found.pending.isEmpty()
                || canOpen(road, found.wanted);
    }

    /** @return true when anything changed */
    boolean take(Project project, List<PastFact> facts, Actor actor) {
        ProjectRoad road = roads.of(project);
        Map<String, Object> restated = restated(project, road);
        if (!restated.isEmpty()) {
            road = roads.change(road, restated);
        }
        LedgerNews found = LedgerNews.between(book.read(road, facts), records.listCurrent(project.id()));
        for (LedgerNews.Correction correction : found.corrections) {
            correct(road, correction, actor);
        }
        for (LedgerNews.Update update : found.updates) {
            update(road, update, actor);
        }
        if (project.status() != Project.Status.LIVE) {
            placement.store(road, records.listCurrent(project.id()), drafts(road, found.pending, actor));
            return true;
        }
        if (!found.updates.isEmpty()) {
            motion.recalculate(road);
        }
        List<LedgerNews.Pending> left = complete(road, found.pending, actor);
        boolean contradicts = !left.isEmpty() || canOpen(road, found.wanted);
        if (contradicts || !restated.isEmpty()) {
            placement.settle(road, drafts(road, left, actor), found.wanted, true, !restated.isEmpty(), actor);
        }
        return true;
    }

    /** ProjectRoad values the clerk states otherwise than the run has them. */
    private Map<String, Object> restated(Project project, ProjectRoad road) {
        Map<String, Object> other = new LinkedHashMap<>();
        project.draft().road().forEach((name, value) -> {
            Object now = road.variables().get(name);
            if (now != null && !now.equals(RoadVariables.like(now, value))) {
                other.put(name, RoadVariables.like(now, value));
            }
        });
        // A recorded decision on the method outranks the cell of a ledger.
        if (other.containsKey("method") && choices.findChoice(project.id()).isPresent()) {
            other.keySet().removeAll(List.of("method", "track"));
        }
        return other;
    }

    private boolean canOpen(ProjectRoad road, Map<String, Opened> wanted) {
        List<String> missing = wanted.keySet().stream()
                .filter(road::leadsTo)
                .filter(id -> records.findOpen(road.project().id(), id).isEmpty())
                .toList();
        if (missing.isEmpty() || road.project().status() != Project.Status.LIVE) {
            return false;
        }
        MarkingFromRecords.At at = standing.stand(
                road,
                motion.latest(road.project().id()),
                records.listAheadSteps(road.project().id()),
                missing);
        return missing.stream().anyMatch(at.marking().openSteps()::contains);
    }

    private void correct(ProjectRoad road, LedgerNews.Correction correction, Actor actor) {
        Map<String, String> fields = new LinkedHashMap<>(correction.round().fields);
        road.step(correction.record().stepId()).resultField().ifPresent(field -> fields.remove(field.id()));
        String reason = Optional.ofNullable(correction.round().reason).orElse("台账更正");
        RecordDraft corrected =
                correcting.correct(road, correction.record(), correction.round().finish, fields, reason, actor);
        corrected.source = Source.LEDGER;
        corrected.state = correction.round().state;
        records.update(corrected);
    }

    private void update(ProjectRoad road, LedgerNews.Update update, Actor actor) {
        RecordDraft draft = RecordDraft.of(update.record());
        if (update.round().opened != null) {
            draft.openedOn = update.round().opened;
            draft.openedDerived = false;
        }
        draft.putFields(update.round().fields);
        records.update(draft);
        finish.audit(
                actor,
                "RecordFacts",
                draft,
                told.opening(road.step(draft.stepId), update.round().opened, update.round().fields));
    }

    /** @return what could not be completed because its step is not open */
    private List<LedgerNews.Pending> complete(ProjectRoad road, List<LedgerNews.Pending> pending, Actor actor) {
        List<LedgerNews.Pending> left = new ArrayList<>(pending);
        left.sort(Comparator.<LedgerNews.Pending, LocalDate>comparing(
                        p -> p.round().finish, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparingInt(p -> road.order(p.story().step.id())));
        boolean moved = true;
        while (moved) {
            moved = false;
            for (LedgerNews.Pending next : left) {
                Optional<StepRecord> open =
                        records.findOpen(road.project().id(), next.story().step.id());
                if (open.isPresent()) {
                    end(road, next, open.get(), actor);
                    left.remove(next);
                    moved = true;
                    break;
                }
            }
        }
        return left;
    }

    private void end(ProjectRoad road, LedgerNews.Pending next, StepRecord open, Actor actor) {
        RecordDraft draft = RecordDraft.of(open);
        if (next.round().opened != null) {
            draft.openedOn = next.round().opened;
            draft.openedDerived = false;
        }
        finish.touch(draft);
        book.enter(draft, next.story(), next.round(), actor);
        LatestRounds latest = motion.latest(road.project().id());
        finish.weighFact(road, draft, latest);
        finish.flagOrder(road, draft, latest);
        records.update(draft);
        finish.audit(actor, road, "CompleteStep", draft);
        motion.finish(road, draft);
    }

    private List<RecordDraft> drafts(ProjectRoad road, List<LedgerNews.Pending> pending, Actor actor) {
        return new ArrayList<>(pending.stream()
                .map(p -> book.ended(road, p.story(), p.round(), p.number(), actor))
                .toList());
    }
}
