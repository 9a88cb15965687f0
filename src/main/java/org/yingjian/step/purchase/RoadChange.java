package org.yingjian.step.purchase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yingjian.shared.Actor;
import org.yingjian.step.StepRecord;
import org.yingjian.step.StepRecord.Flag;
import org.yingjian.step.StepRecord.Source;
import org.yingjian.step.StepRecord.State;
import org.yingjian.step.placing.RunPlacement;
import org.yingjian.step.road.JdbcRecords;
import org.yingjian.step.road.ProjectRoad;
import org.yingjian.step.road.ProjectRoads;
import org.yingjian.step.road.RecordDraft;
import org.yingjian.workflow.Step;

/** Puts a running project on the road other values of its conditions lay; what is finished stays finished. */
@Component
class RoadChange {

    private final ProjectRoads roads;
    private final JdbcRecords records;
    private final RunPlacement placement;
    private final TenderRules guard;

    RoadChange(ProjectRoads roads, JdbcRecords records, RunPlacement placement, TenderRules guard) {
        this.roads = roads;
        this.records = records;
        this.placement = placement;
        this.guard = guard;
    }

    void take(ProjectRoad from, Map<String, Object> values, Actor actor) {
        ProjectRoad to = roads.change(from, values);
        placement.settle(to, unfolded(from, to), Map.of(), true, true, actor);
    }

    /** A late approval, or one recorded late, changes what the round is flagged with. */
    void judgeMethod(ProjectRoad road, StepRecord round) {
        RecordDraft draft = RecordDraft.of(round);
        draft.flags.remove(Flag.METHOD_UNAPPROVED);
        if (TenderRounds.noticeOf(round).isPresent() || !round.isOpen()) {
            guard.unapproved(road, round).ifPresent(breach -> draft.flags.add(breach.flag()));
        }
        if (!draft.flags.equals(round.flags())) {
            records.update(draft);
        }
    }

    /** Collapsed steps the other road does not have, written anew as the single steps it has. */
    private List<RecordDraft> unfolded(ProjectRoad from, ProjectRoad to) {
        List<RecordDraft> fresh = new ArrayList<>();
        for (StepRecord record : records.listCurrent(from.project().id())) {
            Set<String> covered = from.step(record.stepId()).covers();
            if (!record.isPassed() || to.leadsTo(record.stepId()) || covered.size() < 2) {
                continue;
            }
            List<Step> parts = to.diagram().steps().stream()
                    .filter(step -> to.leadsTo(step.id()) && covered.containsAll(step.covers()))
                    .toList();
            parts.forEach(step -> fresh.add(part(record, step)));
            if (!parts.isEmpty()) {
                RecordDraft old = RecordDraft.of(record);
                old.state = State.SUPERSEDED;
                records.update(old);
            }
        }
        return fresh;
    }

    private static RecordDraft part(StepRecord whole, Step step) {
        RecordDraft draft = new RecordDraft(whole.projectId(), step.id());
        draft.state = whole.state();
        draft.finishedOn = step.covers().stream()
                .map(whole::partDate)
                .flatMap(Optional::stream)
                .max(Comparator.<LocalDate>naturalOrder())
                .or(whole::finishedOn)
                .orElse(null);
        draft.dateUnknown = draft.finishedOn == null && whole.dateUnknown();
        draft.result = ProjectRoad.successOf(step).orElse(null);
        step.fields().forEach(field -> {
            String value = whole.fields().get(field.id());
            if (value != null) {
                draft.fields.put(field.id(), value);
            }
        });
        draft.holder = whole.holder().orElse(null);
        draft.source = Source.PROGRAM;
        draft.finishedBy = whole.finishedBy().orElse(null);
        draft.finishedEnteredAt = whole.finishedEnteredAt().orElse(null);
        draft.supersedes = whole.id();
        draft.flags.addAll(whole.flags());
        return draft;
    }
}
