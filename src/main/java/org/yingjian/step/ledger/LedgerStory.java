package org.yingjian.step.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.yingjian.step.PastFact;
import org.yingjian.step.StepRecord.State;
import org.yingjian.step.placing.RunPlacement.Opened;
import org.yingjian.workflow.FormField;
import org.yingjian.workflow.Step;

/** What a ledger tells about one task, round by round; facts of the parts of a collapsed task gathered into it. */
final class LedgerStory {

    final Step step;
    final List<Round> rounds = new ArrayList<>();

    private LedgerStory(Step step) {
        this.step = step;
    }

    /** One round: still going, or ended one way or another. */
    static final class Round {
        State state = State.OPEN;
        /** The ledger says itself that it opened. */
        boolean reported;

        LocalDate opened;
        LocalDate finish;
        boolean unknown;
        String reason;
        final Map<String, String> fields = new LinkedHashMap<>();

        boolean isOpen() {
            return state == State.OPEN;
        }

        Opened opening() {
            return new Opened(opened, fields, reason);
        }
    }

    Round last() {
        return rounds.get(rounds.size() - 1);
    }

    /**
     * @param resolve the task that stands for a domain id
     * @return stories by task id, in order of first mention
     */
    static Map<String, LedgerStory> gather(List<PastFact> facts, Function<String, Step> resolve) {
        Map<String, LedgerStory> stories = new LinkedHashMap<>();
        for (PastFact fact : facts) {
            Step step = resolve.apply(fact.stepId());
            stories.computeIfAbsent(step.id(), id -> new LedgerStory(step)).tell(fact);
        }
        return stories;
    }

    private void tell(PastFact fact) {
        boolean part = step.isPart(fact.stepId());
        Round round = current(fact.what());
        round.fields.putAll(fact.fields());
        fact.reason().ifPresent(text -> round.reason = text);
        switch (fact.what()) {
            case OPENED -> {
                round.reported = true;
                // A later part that opened does not tell when the whole did.
                if (round.opened == null && round.fields.keySet().stream().noneMatch(FormField::isPart)) {
                    round.opened = fact.on().orElse(null);
                }
            }
            case FINISHED -> {
                if (part) {
                    fact.on().ifPresent(day -> round.fields.put(Step.dateField(fact.stepId()), day.toString()));
                } else {
                    end(round, State.FINISHED, fact);
                }
            }
            case NOT_NEEDED -> {
                if (!part) {
                    boolean partDone = round.fields.keySet().stream().anyMatch(FormField::isPart);
                    end(round, partDone ? State.FINISHED : State.NOT_NEEDED, fact);
                }
            }
            case UNSUCCESSFUL -> end(round, State.UNSUCCESSFUL, fact);
        }
    }

    private static void end(Round round, State state, PastFact fact) {
        round.state = state;
        round.finish = fact.on().orElse(null);
        round.unknown = round.finish == null;
    }

    /** The round a fact belongs to: a step reported open after its end, or anything after a failure, begins the next. */
    private Round current(PastFact.What what) {
        boolean next = rounds.isEmpty()
                || last().state == State.UNSUCCESSFUL
                || what == PastFact.What.OPENED && !last().isOpen();
        if (next) {
            rounds.add(new Round());
        }
        return last();
    }

    /** The value the deciding field has after this round, null when there is none or it is still going. */
    String result(Round round) {
        if (step.resultField().isEmpty() || round.isOpen()) {
            return null;
        }
        FormField field = step.resultField().get();
        String stated = round.fields.get(field.id());
        if (stated != null) {
            return stated;
        }
        String success = field.defaultValue().orElse("");
        if (round.state != State.UNSUCCESSFUL) {
            return success;
        }
        return field.choices().keySet().stream()
                .filter(value -> !value.equals(success))
                .findFirst()
                .orElse(success);
    }
}
