package org.yingjian.forecast.county;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.yingjian.forecast.GreenSlots;
import org.yingjian.forecast.WhatIf;
import org.yingjian.forecast.make.PlacedProject;
import org.yingjian.forecast.why.ApplyAssumptions;
import org.yingjian.project.Project;
import org.yingjian.shared.Problem;
import org.yingjian.step.Handling;
import org.yingjian.step.Handling.GreenChannel;

/** Asks "what if" of every live project without a channel and takes those that gain most; kept until one of them changes. */
@Component
class ComputedGreenSlots implements GreenSlots {

    /** Rounding aside, a project without a capped approval gains nothing. */
    private static final double NOTHING = 1e-9;

    private final LiveProjects live;
    private final ApplyAssumptions suppose;
    private final Handling handling;
    private final Map<Optional<String>, Kept> known = new ConcurrentHashMap<>();

    private record Kept(LiveProjects.Stamp stamp, List<Gain> gains) {}

    ComputedGreenSlots(LiveProjects live, ApplyAssumptions suppose, Handling handling) {
        this.live = live;
        this.suppose = suppose;
        this.handling = handling;
    }

    @Override
    public Plan plan(Optional<String> county, int slots, Set<Long> byHand) {
        if (slots < 0) {
            throw Problem.rule("forecast.problem.slots", slots);
        }
        List<Gain> gains = gains(county);
        List<Gain> chosen =
                gains.stream().filter(g -> g.points() > NOTHING).limit(slots).toList();
        List<Gain> hand =
                gains.stream().filter(g -> byHand.contains(g.projectId())).toList();
        return new Plan(
                slots, chosen, gains.stream().filter(g -> !chosen.contains(g)).toList(), sum(chosen), hand, sum(hand));
    }

    private static double sum(List<Gain> gains) {
        return gains.stream().mapToDouble(Gain::points).sum();
    }

    private List<Gain> gains(Optional<String> county) {
        List<Project> projects = withoutChannel(live.list(county));
        LiveProjects.Stamp stamp = live.stamp(projects);
        Kept kept = known.get(county);
        if (kept == null || !kept.stamp().equals(stamp)) {
            kept = new Kept(stamp, compute(live.place(projects).placed()));
            known.put(county, kept);
        }
        return kept.gains();
    }

    /** Who is in the channel needs no slot. */
    private List<Project> withoutChannel(List<Project> projects) {
        Map<Long, List<GreenChannel>> channels =
                handling.listGreen(projects.stream().map(Project::id).toList());
        return projects.stream()
                .filter(project -> channels.getOrDefault(project.id(), List.of()).stream()
                        .noneMatch(channel -> channel.holdsOn(live.today())))
                .toList();
    }

    private List<Gain> compute(List<PlacedProject> placed) {
        Map<Long, Double> before = RateMany.rate(placed);
        return placed.parallelStream()
                .map(p -> gain(p, before.get(p.facts().project().id())))
                .sorted(Comparator.comparingDouble((Gain g) -> -g.points()).thenComparing(Gain::projectId))
                .toList();
    }

    private Gain gain(PlacedProject now, double before) {
        ApplyAssumptions.Supposed then = suppose.that(now, WhatIf.Ask.NOTHING.throughGreenChannel());
        return new Gain(
                now.facts().project().id(),
                before,
                then.placed().chance(),
                then.assumptions().get(0));
    }
}
