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
    static List<AlertCause> of(List<AlertCause> pending) {
        Map<Long, List<AlertCause>> byProject = new LinkedHashMap<>();
        pending.stream()
                .filter(cause -> !cause.trigger().isLegal())
                .forEach(cause -> byProject
                        .computeIfAbsent(cause.projectId(), id -> new ArrayList<>())
                        .add(cause));
        List<AlertCause> net = new ArrayList<>();
        byProject.values().forEach(causes -> net(causes).ifPresent(net::add));
        pending.stream().filter(cause -> cause.trigger().isLegal()).forEach(net::add);
        return net;
    }

    private static Optional<AlertCause> net(List<AlertCause> causes) {
        AlertCause first = causes.get(0);
        AlertCause last = causes.get(causes.size() - 1);
        if (causes.size() == 1) {
            return Optional.of(first);
        }
        if (first.before() == last.after()) {
            return causes.stream()
                    .filter(cause -> cause.before() == cause.after())
                    .min(Comparator.comparing(AlertCause::trigger))
                    .map(cause -> merge(cause.trigger(), first, last, cause));
        }
        return Optional.of(merge(trigger(first, last), first, last, last));
    }

    private static Trigger trigger(AlertCause first, AlertCause last) {
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

    private static AlertCause merge(Trigger trigger, AlertCause first, AlertCause last, AlertCause about) {
        return new AlertCause(
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
