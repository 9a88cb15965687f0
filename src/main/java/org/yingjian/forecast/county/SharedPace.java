package org.yingjian.forecast.county;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yingjian.forecast.CountyForecasts;
import org.yingjian.forecast.core.MissLaw;
import org.yingjian.forecast.core.Model;
import org.yingjian.forecast.core.Standing;
import org.yingjian.forecast.law.PaceSpread;
import org.yingjian.forecast.learn.Durations;
import org.yingjian.forecast.make.PlacedProject;
import org.yingjian.step.Steps;
import org.yingjian.workflow.Step;

/**
 * Which offices and firms several projects depend on, and how much: one question per project and organisation, "all its steps
 * take a standard deviation longer".
 */
@Component
class SharedPace {

    private static final int ASKED = 16;
    private static final int LONG = 60;

    private final Steps steps;
    private final Durations durations;
    private final double stated;

    /** @param stated standard deviation of the logarithm of an organisation's pace where too little was seen to estimate it */
    SharedPace(Steps steps, Durations durations, @Value("${yingjian.forecast.shared-pace-spread:0.25}") double stated) {
        this.steps = steps;
        this.durations = durations;
        this.stated = stated;
    }

    CountyForecasts.Pace pace() {
        PaceSpread seen = durations.lessons().pace();
        return new CountyForecasts.Pace(seen.spread(stated), stated, seen.isEnough(), seen.groups(), seen.cases());
    }

    /**
     * @param organisation who
     * @param slow chance of each project it serves when it is a standard deviation slower, by project id
     * @param weight what it moves: a project lost or safe anyhow weighs nothing, however far its odds shift
     */
    record Factor(long organisation, Map<Long, Double> slow, double weight) {}

    private record Slowed(Model model, Set<String> nodes, double slower) {}

    /** The strongest first, at most {@link MissLaw#FACTORS}. */
    List<Factor> strongest(List<PlacedProject> placed, Map<Long, Double> chances) {
        return strongest(placed, chances, ASKED);
    }

    /** @param most how many organisations are asked, those of the greatest guess */
    List<Factor> strongest(List<PlacedProject> placed, Map<Long, Double> chances, int most) {
        Map<Long, Map<PlacedProject, Set<String>>> serving = serving(placed);
        List<Long> asked = serving.keySet().stream()
                .filter(org -> serving.get(org).size() > 1)
                .sorted(Comparator.comparingDouble((Long org) -> -guess(serving.get(org), chances))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
        Map<Slowed, Model> known = new ConcurrentHashMap<>();
        double slower = Math.exp(pace().spread());
        return asked.stream()
                .map(org -> ask(org, serving.get(org), chances, slower, known))
                .filter(f -> f.weight() > 0)
                .sorted(Comparator.comparingDouble((Factor f) -> -f.weight()).thenComparing(Factor::organisation))
                .limit(MissLaw.FACTORS)
                .toList();
    }

    private Map<Long, Map<PlacedProject, Set<String>>> serving(List<PlacedProject> placed) {
        Map<Long, Map<PlacedProject, Set<String>>> serving = new LinkedHashMap<>();
        for (PlacedProject p : placed) {
            Map<String, Long> holders = steps.listHolders(p.facts().project());
            for (Step step : p.diagram().steps()) {
                List<String> nodes = p.parts(step.id());
                Long holder = holders.get(step.id());
                if (!nodes.isEmpty() && holder != null) {
                    serving.computeIfAbsent(holder, o -> new LinkedHashMap<>())
                            .computeIfAbsent(p, x -> new LinkedHashSet<>())
                            .addAll(nodes);
                }
            }
        }
        return serving;
    }

    /** Much work for projects that may go either way. */
    private static double guess(Map<PlacedProject, Set<String>> served, Map<Long, Double> chances) {
        double sum = 0;
        for (Map.Entry<PlacedProject, Set<String>> e : served.entrySet()) {
            double chance = chances.get(e.getKey().facts().project().id());
            int days = e.getValue().stream()
                    .mapToInt(n -> e.getKey().node(n).plan())
                    .sum();
            sum += chance * (1 - chance) * Math.min(days, LONG);
        }
        return sum;
    }

    private Factor ask(
            long org,
            Map<PlacedProject, Set<String>> served,
            Map<Long, Double> chances,
            double slower,
            Map<Slowed, Model> known) {
        Map<Long, Double> slow = new ConcurrentHashMap<>();
        served.entrySet().parallelStream()
                .forEach(e ->
                        slow.put(e.getKey().facts().project().id(), slowed(e.getKey(), e.getValue(), slower, known)));
        double weight = slow.entrySet().stream()
                .mapToDouble(e -> Math.pow(chances.get(e.getKey()) - e.getValue(), 2))
                .sum();
        return new Factor(org, new HashMap<>(slow), weight);
    }

    private static double slowed(PlacedProject p, Set<String> nodes, double slower, Map<Slowed, Model> known) {
        Model model = known.computeIfAbsent(
                new Slowed(p.road().model(), nodes, slower),
                key -> Model.untilDeadline(
                        p.road().model().graph().paced(nodes, slower),
                        p.road().model().deadline()));
        List<Standing.Open> open = new ArrayList<>();
        for (Standing.Open o : p.standing().open()) {
            open.add(
                    nodes.contains(o.step())
                            ? new Standing.Open(o.step(), o.age(), o.law().paced(slower))
                            : o);
        }
        return model.chance(new Standing(
                p.standing().today(), open, p.standing().waiting(), p.standing().rounds()));
    }
}
