package org.yingjian.forecast.why;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yingjian.forecast.WhatIf;
import org.yingjian.forecast.core.Projection;
import org.yingjian.forecast.core.Unforecastable;
import org.yingjian.forecast.facts.GatherFacts;
import org.yingjian.forecast.facts.ProjectFacts;
import org.yingjian.forecast.learn.PartId;
import org.yingjian.forecast.make.LightTable;
import org.yingjian.forecast.make.MakeForecast;
import org.yingjian.forecast.make.PlacedProject;
import org.yingjian.shared.Problem;
import org.yingjian.workflow.Step;

/** Reads the facts as they are and computes twice; nothing is kept. */
@Component
class ComputedWhatIf implements WhatIf {

    private final GatherFacts gather;
    private final MakeForecast make;
    private final ApplyAssumptions suppose;
    private final LightTable lights;
    private final TransactionTemplate reading;

    ComputedWhatIf(
            GatherFacts gather,
            MakeForecast make,
            ApplyAssumptions suppose,
            LightTable lights,
            PlatformTransactionManager transactions) {
        this.gather = gather;
        this.make = make;
        this.suppose = suppose;
        this.lights = lights;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    @Override
    public Answer ask(long projectId, Ask ask) {
        if (ask.isEmpty()) {
            throw Problem.rule("forecast.problem.nothingAsked");
        }
        PlacedProject now = place(projectId);
        try {
            ApplyAssumptions.Supposed then = suppose.that(now, ask);
            return answer(now, then);
        } catch (Unforecastable fault) {
            throw Problem.rule("forecast.problem.cannot", fault.getMessage());
        }
    }

    /** @throws Problem NOT_FOUND, or CONFLICT when there is no forecast to vary */
    private PlacedProject place(long projectId) {
        List<ProjectFacts> facts = reading.execute(status -> gather.of(List.of(projectId)));
        if (facts.isEmpty()) {
            throw Problem.notFound("project.problem.unknown", projectId);
        }
        try {
            return make.place(facts.get(0)).orElseThrow(() -> Problem.conflict("forecast.problem.over"));
        } catch (Unforecastable fault) {
            throw Problem.conflict("forecast.problem.cannot", fault.getMessage());
        }
    }

    private Answer answer(PlacedProject now, ApplyAssumptions.Supposed then) {
        Projection before = now.road().model().glance(now.standing());
        Projection after = then.placed().road().model().glance(then.placed().standing());
        return new Answer(
                now.facts().project().id(),
                then.placed().facts().inspectionDay(),
                state(now, before),
                state(then.placed(), after),
                moved(safeDays(now, before), safeDays(then.placed(), after), now),
                then.assumptions());
    }

    private State state(PlacedProject placed, Projection projection) {
        int deadline = placed.road().day(placed.facts().inspectionDay());
        boolean misses =
                projection.shortest().isEmpty() || projection.shortest().getAsInt() > deadline;
        return new State(
                projection.chance(),
                lights.of(projection.chance(), misses),
                placed.date(projection.quantile(0.5)),
                placed.date(projection.quantile(0.8)));
    }

    private static Map<String, Optional<LocalDate>> safeDays(PlacedProject placed, Projection projection) {
        Map<String, Optional<LocalDate>> days = new LinkedHashMap<>();
        projection.steps().forEach(s -> days.put(PartId.taskOf(s.step()), placed.date(s.lastSafe())));
        return days;
    }

    private static List<SafeDay> moved(
            Map<String, Optional<LocalDate>> before, Map<String, Optional<LocalDate>> after, PlacedProject placed) {
        List<SafeDay> moved = new ArrayList<>();
        after.forEach((task, day) -> {
            Optional<LocalDate> old = before.getOrDefault(task, Optional.empty());
            if (!old.equals(day)) {
                moved.add(new SafeDay(task, placed.step(task).map(Step::name).orElse(task), old, day));
            }
        });
        return moved;
    }
}
