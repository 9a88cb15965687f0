package org.yingjian.forecast.core;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Nodes under another id, leading elsewhere. */
final class Relink {

    private Relink() {}

    static Node to(Node node, String id, UnaryOperator<String> to) {
        if (node instanceof Node.Step s) {
            return new Node.Step(id, s.law(), s.clock(), s.minimum(), s.plan(), to.apply(s.next()));
        } else if (node instanceof Node.Wait w) {
            return new Node.Wait(id, w.due(), to.apply(w.next()));
        } else if (node instanceof Node.Choice c) {
            return new Node.Choice(id, c.of(), ways(c.ways(), to));
        } else if (node instanceof Node.Tries t) {
            return new Node.Tries(
                    id, t.of(), t.byTry().stream().map(w -> ways(w, to)).toList());
        } else if (node instanceof Node.Fork f) {
            return new Node.Fork(id, ways(f.branches(), to), f.otherwise().isEmpty() ? "" : to.apply(f.otherwise()));
        } else if (node instanceof Node.Join j) {
            return new Node.Join(id, to.apply(j.next()));
        } else if (node instanceof Node.Race r) {
            return new Node.Race(id, r.ways().stream().map(to).toList());
        } else if (node instanceof Node.Guard g) {
            return new Node.Guard(
                    id,
                    to.apply(g.body()),
                    g.alarms().stream().map(to).toList(),
                    g.sides().stream().map(to).toList(),
                    g.catches().stream().map(to).toList());
        } else if (node instanceof Node.Many m) {
            return new Node.Many(id, to.apply(m.body()), m.times(), m.sequential());
        } else if (node instanceof Node.Return r) {
            return new Node.Return(id, to.apply(r.to()));
        }
        return new Node.End(id);
    }

    private static List<Node.Way> ways(List<Node.Way> ways, UnaryOperator<String> to) {
        return ways.stream()
                .map(w -> new Node.Way(w.share(), to.apply(w.next())))
                .toList();
    }

    static List<String> targets(Node node) {
        List<String> targets = new ArrayList<>();
        to(node, node.id(), target -> {
            targets.add(target);
            return target;
        });
        return targets;
    }
}
