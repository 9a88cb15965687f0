package org.yingjian.step.limit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yingjian.project.Project;
import org.yingjian.shared.Problem;
import org.yingjian.step.ClockEvent;
import org.yingjian.step.ClockEvent.Kind;
import org.yingjian.step.RecordClockEvent;
import org.yingjian.step.StepClock;
import org.yingjian.step.StepRecord;
import org.yingjian.step.StepRecord.State;
import org.yingjian.step.road.RecordDraft;
import org.yingjian.workflow.Step;

/** Goes through the events of a step again, each weighed on the facts that stood before it. */
@Component
class ClockReplay {

    private final ClockLaw law;
    private final CountedStepClocks clocks;

    ClockReplay(ClockLaw law, CountedStepClocks clocks) {
        this.law = law;
        this.clocks = clocks;
    }

    /** @param accepted day of acceptance where no event tells it, but a ledger does */
    record Scene(Project project, StepRecord record, Step step, Optional<LocalDate> accepted) {}

    static Scene scene(Project project, StepRecord record, Step step, List<ClockEvent> standing) {
        return new Scene(
                project, record, step, acceptance(standing).isPresent() ? Optional.empty() : record.acceptedOn());
    }

    /** What one event has against it. */
    record Objection(long eventId, Optional<Problem> impossible, Optional<ClockLaw.Breach> breach) {

        private String named() {
            return eventId
                    + impossible
                            .or(() -> breach.map(ClockLaw.Breach::problem))
                            .map(Problem::key)
                            .orElse("");
        }
    }

    /**
     * What is new about the events as they would stand.
     *
     * @param corrected id of the event that is new among them: whatever it has against it counts
     */
    List<Objection> newObjections(Scene scene, List<ClockEvent> before, List<ClockEvent> after, long corrected) {
        Set<String> known = new HashSet<>();
        objections(scene, before).stream()
                .filter(objection -> objection.eventId() != corrected)
                .forEach(objection -> known.add(objection.named()));
        return objections(scene, after).stream()
                .filter(objection -> !known.contains(objection.named()))
                .toList();
    }

    private List<Objection> objections(Scene scene, List<ClockEvent> events) {
        List<Objection> found = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            ClockEvent event = events.get(i);
            ClockFacts facts = until(scene, events.subList(0, i), event.on());
            RecordClockEvent.Entry entry = entry(event);
            try {
                law.requirePossible(facts, entry);
            } catch (Problem problem) {
                found.add(new Objection(event.id(), Optional.of(problem), Optional.empty()));
                continue;
            }
            law.breaches(scene.project(), facts, clockThen(scene, facts), entry)
                    .forEach(breach -> found.add(new Objection(event.id(), Optional.empty(), Optional.of(breach))));
        }
        return found;
    }

    /** The clock as it ran before the event. */
    StepClock clockThen(Scene scene, ClockFacts facts) {
        return clocks.count(scene.project(), facts);
    }

    ClockFacts until(Scene scene, List<ClockEvent> events, LocalDate on) {
        RecordDraft then = RecordDraft.of(scene.record());
        then.state = State.OPEN;
        then.finishedOn = null;
        then.acceptedOn = acceptance(events).or(scene::accepted).orElse(null);
        return new ClockFacts(then.toRecord(), scene.step(), List.copyOf(events), on);
    }

    static Optional<LocalDate> acceptance(List<ClockEvent> events) {
        return events.stream()
                .filter(event -> event.kind() == Kind.ACCEPTED)
                .map(ClockEvent::on)
                .findFirst();
    }

    private static RecordClockEvent.Entry entry(ClockEvent e) {
        return new RecordClockEvent.Entry(
                e.recordId(), e.kind(), e.on(), true, e.code(), e.days(), e.paper(), e.decidedBy(), e.note());
    }
}
