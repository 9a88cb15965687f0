package org.yingjian.forecast.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * For every node the next one no way to the end can avoid (Cooper, Harvey and Kennedy 2001, on the reversed graph). Without
 * recursion, so that size cannot hurt.
 */
final class PostDominators {

    private static final String END = ScopeGraph.END;

    private final Map<String, Integer> number = new HashMap<>();
    private final Map<String, String> next = new HashMap<>();

    PostDominators(Collection<String> nodes, Function<String, List<String>> successors) {
        Map<String, List<String>> before = new HashMap<>();
        for (String n : nodes) {
            for (String to : successors.apply(n)) {
                before.computeIfAbsent(to, t -> new ArrayList<>()).add(n);
            }
        }
        List<String> order = postOrder(before);
        for (int i = 0; i < order.size(); i++) {
            number.put(order.get(i), i);
        }
        next.put(END, END);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = order.size() - 2; i >= 0; i--) {
                String n = order.get(i);
                String found = null;
                for (String to : successors.apply(n)) {
                    if (next.containsKey(to)) {
                        found = found == null ? to : meet(found, to);
                    }
                }
                if (found != null && !found.equals(next.put(n, found))) {
                    changed = true;
                }
            }
        }
    }

    private static List<String> postOrder(Map<String, List<String>> before) {
        List<String> order = new ArrayList<>();
        Set<String> seen = new HashSet<>(Set.of(END));
        Deque<String> path = new ArrayDeque<>(List.of(END));
        Deque<Iterator<String>> ways = new ArrayDeque<>();
        ways.push(before.getOrDefault(END, List.of()).iterator());
        while (!path.isEmpty()) {
            if (ways.peek().hasNext()) {
                String from = ways.peek().next();
                if (seen.add(from)) {
                    path.push(from);
                    ways.push(before.getOrDefault(from, List.of()).iterator());
                }
            } else {
                ways.pop();
                order.add(path.pop());
            }
        }
        return order;
    }

    private String meet(String one, String other) {
        String a = one;
        String b = other;
        while (!a.equals(b)) {
            while (number.get(a) < number.get(b)) {
                a = next.get(a);
            }
            while (number.get(b) < number.get(a)) {
                b = next.get(b);
            }
        }
        return a;
    }

    boolean isKnown(String id) {
        return next.containsKey(id);
    }

    /** A way that never reaches the end meets the others nowhere. */
    String common(List<String> ways) {
        List<String> ending = ways.stream().filter(next::containsKey).distinct().toList();
        if (ending.isEmpty()) {
            return END;
        }
        String found = ending.get(0);
        for (String way : ending) {
            found = meet(found, way);
        }
        boolean someNeverEnd = ending.size() < ways.stream().distinct().count();
        return someNeverEnd && ending.size() == 1 ? END : found;
    }
}
