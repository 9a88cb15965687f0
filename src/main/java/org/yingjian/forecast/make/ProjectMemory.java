package org.yingjian.forecast.make;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yingjian.calendar.WorkCalendar;
import org.yingjian.forecast.facts.ProjectFacts;
import org.yingjian.forecast.law.Memory;
import org.yingjian.forecast.learn.CountedPast;
import org.yingjian.forecast.learn.Durations;
import org.yingjian.forecast.learn.TimedPart;
import org.yingjian.step.StepRecord;
import org.yingjian.workflow.Step;

/** What a project's own design and construction steps took, as the level of {@link Memory} known on a day. */
@Component
class ProjectMemory {

    private final Durations durations;
    private final WorkCalendar calendar;
    private volatile Past past;

    private record Past(int edition, CountedPast days) {}

    ProjectMemory(Durations durations, WorkCalendar calendar) {
        this.durations = durations;
        this.calendar = calendar;
    }

    /** How long one of them took, or has taken without being over. */
    private record Took(LocalDate on, boolean ended, double ratio) {}

    /** Level of the one that ended last before a step began: what that step was learned with. */
    int before(ProjectFacts facts, LocalDate day) {
        return took(facts).stream()
                .filter(t -> t.ended() && !t.on().isAfter(day))
                .max(Comparator.comparing(Took::on))
                .map(t -> Memory.level(t.ratio()))
                .orElse(Memory.USUAL);
    }

    /** Level known today. One still open is known to be slow as soon as it has run that long. */
    int now(ProjectFacts facts) {
        int ended = before(facts, facts.today());
        return took(facts).stream()
                .filter(t -> !t.ended())
                .mapToInt(t -> Memory.level(t.ratio()))
                .filter(level -> level > Memory.USUAL)
                .map(level -> Math.max(level, ended))
                .max()
                .orElse(ended);
    }

    private List<Took> took(ProjectFacts facts) {
        if (!durations.lessons().remembers() || facts.diagram().isEmpty()) {
            return List.of();
        }
        CountedPast days = past(facts.today());
        Durations.Scope scope = Durations.scope(facts.project(), facts.road());
        return facts.records().stream()
                .filter(TimedPart::isKnown)
                .flatMap(record -> facts.diagram().get().findStep(record.stepId()).stream()
                        .flatMap(step -> took(facts, step, scope, record, days).stream()))
                .toList();
    }

    private List<Took> took(ProjectFacts facts, Step step, Durations.Scope scope, StepRecord record, CountedPast days) {
        if (step.covers().stream().noneMatch(TimedPart::isCarrier)) {
            return List.of();
        }
        return TimedPart.of(
                        record, durations.parts(step, scope), facts.project().county(), days)
                .stream()
                .filter(TimedPart::isRemembered)
                .map(s -> new Took(s.to(), s.ended(), s.ratio(durations.prior(s.part(), step, scope))))
                .toList();
    }

    private CountedPast past(LocalDate today) {
        int edition = calendar.workdays().edition();
        Past known = past;
        if (known == null || known.edition() != edition || !known.days().today().equals(today)) {
            known = new Past(edition, new CountedPast(calendar, today));
            past = known;
        }
        return known.days();
    }
}
