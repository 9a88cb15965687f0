package org.yingjian.alert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yingjian.forecast.Light;

/** Several changes of one project since the last morning, as the one change its leaders hear of. */
final class NetChange {

    private NetChange() {}

    /**
     * The net change of each project in order of first appearance; what went there and back is left out.
     * Legal limits are told step by step.
     */
    static List<Cause> of(List<Cause> pending) {
        Map<Long, List<Cause>> byProject = new LinkedHashMap<>();
        pending.stream()
                .filter(cause -> !cause.trigger().isLegal())
                .forEach(cause -> byProject
                        .computeIfAbsent(cause.projectId(), id -> new ArrayList<>())
                        .add(cause));
        List<Cause> net = new ArrayList<>();
        byProject.values().forEach(causes -> net(causes).ifPresent(net::add));
        pending.stream().filter(cause -> cause.trigger().isLegal()).forEach(net::add);
        return net;
    }

    private static Optional<Cause> net(List<Cause> causes) {
        Cause first = causes.get(0);
        Cause last = causes.get(causes.size() - 1);
        if (causes.size() == 1) {
            return Optional.of(first);
        }
        if (first.before() == last.after()) {
            return causes.stream()
                    .filter(cause -> cause.before() == cause.after())
                    .min(Comparator.comparing(Cause::trigger))
                    .map(cause -> merge(cause.trigger(), first, last, cause));
        }
        return Optional.of(merge(trigger(first, last), first, last, last));
    }

    private static Trigger trigger(Cause first, Cause last) {
        if (first.before() == Light.NONE) {
            return Trigger.ENTERED;
        }
        if (last.after() == Light.REACHED) {
            return Trigger.REACHED;
        }
        if (last.after().ordinal() < first.before().ordinal()) {
            return Trigger.RECOVERED;
        }
        return switch (last.after()) {
            case BLACK -> Trigger.TURNED_BLACK;
            case RED -> Trigger.TURNED_RED;
            default -> Trigger.TURNED_YELLOW;
        };
    }

    private static Cause merge(Trigger trigger, Cause first, Cause last, Cause about) {
        return new Cause(
                last.id(),
                about.fingerprint(),
                trigger,
                last.projectId(),
                about.stepId(),
                first.before(),
                last.after(),
                first.chanceBefore(),
                last.chanceAfter(),
                about.safeDay(),
                last.day());
    }
}
