package org.yingjian.forecast.county;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationContext;
import org.yingjian.forecast.facts.GatherFacts;
import org.yingjian.forecast.make.MakeForecast;
import org.yingjian.forecast.make.PlacedProject;

/** The organisations a law of misses is mixed over, asking few or all of them. */
public final class FactorsOn {

    private FactorsOn() {}

    /** @param asked how many organisations are asked at most */
    public static List<Long> strongest(ApplicationContext program, Collection<Long> projects, int asked) {
        MakeForecast make = program.getBean(MakeForecast.class);
        List<PlacedProject> placed = program.getBean(GatherFacts.class).of(projects).stream()
                .map(facts -> make.place(facts).orElse(null))
                .filter(Objects::nonNull)
                .toList();
        Map<Long, Double> chances = RateMany.rate(placed);
        return program.getBean(SharedPace.class).strongest(placed, chances, asked).stream()
                .map(SharedPace.Factor::organisation)
                .toList();
    }
}
