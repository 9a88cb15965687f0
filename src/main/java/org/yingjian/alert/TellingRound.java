package org.yingjian.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yingjian.clock.OneByOne;

/**
 * What is to be told in one round of letters: the net changes that still hold, each with what there is to say of its
 * project, and for whom it was left the last time.
 */
final class TellingRound {

    private final Map<AlertCause, Brief> items = new LinkedHashMap<>();
    private final Map<Long, Set<Long>> onlyFor = new HashMap<>();
    private final Set<Long> unread = new HashSet<>();

    /**
     * @param fresh causes everybody has still to hear of
     * @param left causes some readers have still to hear of
     */
    static TellingRound of(
            List<AlertCause> fresh, Map<AlertCause, Set<Long>> left, Briefs briefs, LocalDate today, OneByOne each) {
        TellingRound round = new TellingRound();
        List<AlertCause> net = new ArrayList<>(NetChange.of(fresh));
        left.forEach((cause, readers) -> {
            round.onlyFor.put(cause.id(), readers);
            net.add(cause);
        });
        Map<Long, Brief> gathered = round.gather(net, briefs, today, each);
        for (AlertCause cause : net) {
            Optional.ofNullable(gathered.get(cause.projectId()))
                    .filter(brief -> Relevance.stillSo(cause, brief))
                    .ifPresent(brief -> round.items.put(cause, Relevance.about(cause, brief)));
        }
        return round;
    }

    private Map<Long, Brief> gather(List<AlertCause> net, Briefs briefs, LocalDate today, OneByOne each) {
        Set<Long> ids = net.stream().map(AlertCause::projectId).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Map.of();
        }
        try {
            return briefs.gather(ids, today);
        } catch (RuntimeException together) {
            Map<Long, Brief> gathered = new HashMap<>();
            for (long id : ids) {
                if (!each.attempt("project " + id, () -> gathered.putAll(briefs.gather(Set.of(id), today)))) {
                    unread.add(id);
                }
            }
            return gathered;
        }
    }

    Map<AlertCause, Brief> items() {
        return items;
    }

    boolean isFor(AlertCause cause, Readers.Reader reader) {
        Set<Long> some = onlyFor.get(cause.id());
        return some == null || some.contains(reader.account().id());
    }

    /** Nothing could be read of its project: it waits for the next round. */
    boolean isUnread(AlertCause cause) {
        return unread.contains(cause.projectId());
    }
}
