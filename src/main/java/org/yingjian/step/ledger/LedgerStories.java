package org.yingjian.step.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yingjian.shared.Actor;
import org.yingjian.shared.Problem;
import org.yingjian.step.PastFact;
import org.yingjian.step.StepRecord.Flag;
import org.yingjian.step.StepRecord.Source;
import org.yingjian.step.StepRecord.State;
import org.yingjian.step.placing.RunPlacement.Opened;
import org.yingjian.step.road.Holders;
import org.yingjian.step.road.ProjectRoad;
import org.yingjian.step.road.RecordDraft;
import org.yingjian.step.rule.EndOfStep;
import org.yingjian.workflow.Markings;
import org.yingjian.workflow.Step;

/** Turns the facts of a ledger into stories of the project's tasks, and ended rounds into records. */
@Component
class LedgerStories {

    private final Markings markings;
    private final Holders holders;
    private final EndOfStep finish;

    LedgerStories(Markings markings, Holders holders, EndOfStep finish) {
        this.markings = markings;
        this.holders = holders;
        this.finish = finish;
    }

    /** @throws Problem RULE for a step the project's diagram does not know */
    Map<String, LedgerStory> read(ProjectRoad road, List<PastFact> facts) {
        return LedgerStory.gather(facts, id -> taskFor(road, id));
    }

    private Step taskFor(ProjectRoad road, String id) {
        return markings.standsFor(road.diagram(), road.variables(), id)
                .or(() -> road.diagram().findStep(id))
                .or(() -> road.diagram().steps().stream()
                        .filter(step -> step.covers().contains(id))
                        .findFirst())
                .orElseThrow(() -> new Problem(
                        Problem.Kind.RULE,
                        "step.problem.unknownStep",
                        id,
                        road.project().name()));
    }

    /** Ended rounds of all stories as records not yet stored. */
    List<RecordDraft> ended(ProjectRoad road, Map<String, LedgerStory> stories, Actor actor) {
        List<RecordDraft> drafts = new ArrayList<>();
        for (LedgerStory story : stories.values()) {
            for (int i = 0; i < story.rounds.size(); i++) {
                if (!story.rounds.get(i).isOpen()) {
                    drafts.add(ended(road, story, story.rounds.get(i), i + 1, actor));
                }
            }
        }
        return drafts;
    }

    RecordDraft ended(ProjectRoad road, LedgerStory story, LedgerStory.Round round, int number, Actor actor) {
        RecordDraft draft = new RecordDraft(road.project().id(), story.step.id());
        draft.round = number;
        draft.holder = holders.holderOf(road.project(), story.step).orElse(null);
        draft.openedOn = round.opened;
        enter(draft, story, round, actor);
        return draft;
    }

    /** Enters a round's end on a record. */
    void enter(RecordDraft draft, LedgerStory story, LedgerStory.Round round, Actor actor) {
        draft.putFields(round.fields);
        draft.result = story.result(round);
        boolean unknown = round.unknown && round.state != State.NOT_NEEDED;
        finish.end(draft, round.state, round.finish, unknown, Source.LEDGER, actor);
        draft.addReason(round.reason);
        draft.flags.add(Flag.BACKFILLED);
    }

    /** Steps the ledger reports open, with what it knows of them. */
    Map<String, Opened> open(Map<String, LedgerStory> stories) {
        Map<String, Opened> open = new LinkedHashMap<>();
        stories.values().stream()
                .filter(story -> story.last().isOpen())
                .forEach(story -> open.put(story.step.id(), story.last().opening()));
        return open;
    }
}
