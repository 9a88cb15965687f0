package org.yingjian.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yingjian.shared.Actor;
import org.yingjian.shared.Problem;
import org.yingjian.step.StepRecord.Flag;
import org.yingjian.step.StepRecord.Source;
import org.yingjian.step.StepRecord.State;
import org.yingjian.workflow.Markings;
import org.yingjian.workflow.Step;

/** Turns the facts of a ledger into stories of the project's tasks, and ended rounds into records. */
@Component
class StoryBook {

    private final Markings markings;
    private final Holders holders;
    private final Finishing finish;

    StoryBook(Markings markings, Holders holders, Finishing finish) {
        this.markings = markings;
        this.holders = holders;
        this.finish = finish;
    }

    /** @throws Problem RULE for a step the project's diagram does not know */
    Map<String, Story> read(Road road, List<PastFact> facts) {
        return Story.gather(facts, id -> taskFor(road, id));
    }

    private Step taskFor(Road road, String id) {
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
    List<RecordDraft> ended(Road road, Map<String, Story> stories, Actor actor) {
        List<RecordDraft> drafts = new ArrayList<>();
        for (Story story : stories.values()) {
            for (int i = 0; i < story.rounds.size(); i++) {
                if (!story.rounds.get(i).isOpen()) {
                    drafts.add(ended(road, story, story.rounds.get(i), i + 1, actor));
                }
            }
        }
        return drafts;
    }

    RecordDraft ended(Road road, Story story, Story.Round round, int number, Actor actor) {
        RecordDraft draft = new RecordDraft(road.project().id(), story.step.id());
        draft.round = number;
        draft.holder = holders.holderOf(road.project(), story.step).orElse(null);
        draft.openedOn = round.opened;
        enter(draft, story, round, actor);
        draft.touchedAt = null;
        return draft;
    }

    /** Enters a round's end on a record. */
    void enter(RecordDraft draft, Story story, Story.Round round, Actor actor) {
        draft.putFields(round.fields);
        finish.end(draft, story.step, round.finish, round.unknown && round.state != State.NOT_NEEDED, actor);
        draft.state = round.state;
        draft.result = story.result(round);
        draft.addReason(round.reason);
        draft.source = Source.LEDGER;
        draft.flags.add(Flag.BACKFILLED);
    }

    /** Steps the ledger reports open, with what it knows of them. */
    Map<String, Story.Round> open(Map<String, Story> stories) {
        Map<String, Story.Round> open = new LinkedHashMap<>();
        stories.values().stream()
                .filter(story -> story.last().isOpen())
                .forEach(story -> open.put(story.step.id(), story.last()));
        return open;
    }
}
