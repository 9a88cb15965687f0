package org.yingjian.forecast.core;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Reduces a network to levels: assigns every node to one and links it to what follows. */
final class Reduction {

    private final Shape shape;
    private final Node[] nodes;
    private final JoinCheck joins;

    Reduction(Shape shape) {
        this.shape = shape;
        nodes = shape.nodes;
        joins = new JoinCheck(shape);
    }

    void run(int start) {
        joins.reach(start);
        walk(shape.top, start);
        for (int i = 0; i < nodes.length; i++) {
            if (nodes[i] instanceof Node.Return r && shape.levelOf[i] != null) {
                int to = shape.find(r.to(), r.id());
                if (shape.levelOf[to] == null && !(nodes[to] instanceof Node.Join)) {
                    walk(shape.top, to);
                }
            }
        }
        for (int i = 0; i < nodes.length; i++) {
            if (shape.levelOf[i] != null) {
                link(i);
            }
        }
        shape.top.entry = shape.code(shape.top, start);
        checkSides();
    }

    /** Assigns everything reachable inside one level; returns the join its branch leads to, -1 for none. */
    private int walk(Level level, int from) {
        int join = -1;
        Deque<Integer> todo = new ArrayDeque<>(List.of(from));
        while (!todo.isEmpty()) {
            int n = todo.pop();
            if (nodes[n] instanceof Node.Join) {
                if (level.isTop()) {
                    throw new Unforecastable(nodes[n].id(), "a join without its fork");
                }
                if (join >= 0 && join != n) {
                    throw new Unforecastable(nodes[n].id(), "one branch leads to two joins");
                }
                join = n;
                continue;
            }
            if (shape.levelOf[n] == level) {
                continue;
            }
            if (shape.levelOf[n] != null && !(nodes[n] instanceof Node.End)) {
                throw new Unforecastable(nodes[n].id(), "not block-structured: reached from two branches");
            }
            shape.levelOf[n] = level;
            level.members.add(n);
            todo.addAll(successors(level, n));
        }
        return join;
    }

    private List<Integer> successors(Level level, int n) {
        Node node = nodes[n];
        if (node instanceof Node.Step || node instanceof Node.Wait) {
            return List.of(next(n));
        }
        if (node instanceof Node.Choice c) {
            return c.ways().stream().map(w -> shape.find(w.next(), c.id())).toList();
        }
        if (node instanceof Node.Fork f) {
            return afterJoin(fork(level, n, f));
        }
        if (node instanceof Node.Race r) {
            Region region = open(level, n, Region.Kind.FIRST, 1);
            return r.ways().stream().map(w -> alarm(region, w, r.id())).toList();
        }
        if (node instanceof Node.Guard g) {
            return guard(level, n, g);
        }
        if (node instanceof Node.Many m) {
            Region region = open(level, n, m.sequential() ? Region.Kind.SEQUENTIAL : Region.Kind.PARALLEL, m.times());
            branch(region, Level.Role.BODY, m.body(), 1, m.id());
            return afterJoin(region);
        }
        return List.of();
    }

    private int next(int n) {
        String to = nodes[n] instanceof Node.Step s ? s.next() : ((Node.Wait) nodes[n]).next();
        return shape.find(to, nodes[n].id());
    }

    private Region open(Level outer, int n, Region.Kind kind, int times) {
        Region region = new Region(n, outer, kind, times);
        shape.regionOf[n] = region;
        return region;
    }

    private List<Integer> afterJoin(Region region) {
        return region.join < 0
                ? List.of()
                : List.of(shape.find(((Node.Join) nodes[region.join]).next(), nodes[region.join].id()));
    }

    private Region fork(Level outer, int n, Node.Fork fork) {
        Level[] before = shape.levelOf.clone();
        Region[] regions = shape.regionOf.clone();
        try {
            Region region = open(outer, n, Region.Kind.ALL, 1);
            double none = 1;
            for (Node.Way way : fork.branches()) {
                branch(region, Level.Role.BRANCH, way.next(), way.share(), fork.id());
                none *= 1 - way.share();
            }
            if (!fork.otherwise().isEmpty()) {
                branch(region, Level.Role.OTHERWISE, fork.otherwise(), none, fork.id());
            }
            joins.check(region);
            return region;
        } catch (Unforecastable tangled) {
            System.arraycopy(before, 0, shape.levelOf, 0, before.length);
            System.arraycopy(regions, 0, shape.regionOf, 0, regions.length);
            return web(outer, n, tangled);
        }
    }

    /** Branches that cross and still meet in one join are kept together, see {@link Web}. */
    private Region web(Level outer, int n, Unforecastable tangled) {
        Web web = Web.between(shape, n);
        if (web == null) {
            throw tangled;
        }
        Region region = open(outer, n, Region.Kind.WEB, 1);
        region.web = web;
        region.join = web.join;
        Level level = region.add(Level.Role.WEB, 1);
        level.entry = n;
        for (int member : web.members) {
            shape.levelOf[member] = level;
            level.members.add(member);
        }
        return region;
    }

    private void branch(Region region, Level.Role role, String first, double share, String of) {
        Level branch = region.add(role, share);
        branch.entry = shape.find(first, of);
        join(region, walk(branch, branch.entry), of);
    }

    private static void join(Region region, int join, String of) {
        if (join >= 0 && region.join >= 0 && join != region.join) {
            throw new Unforecastable(of, "its branches lead to different joins");
        }
        region.join = Math.max(join, region.join);
    }

    /** An event stands alone in its level; what it leads to lies outside. */
    private int alarm(Region region, String event, String of) {
        Level level = region.add(Level.Role.ALARM, 1);
        int n = event(event, of);
        if (shape.levelOf[n] != null) {
            throw new Unforecastable(event, "not block-structured: reached from two branches");
        }
        level.entry = n;
        level.members.add(n);
        shape.levelOf[n] = level;
        return next(n);
    }

    private int event(String id, String of) {
        int n = shape.find(id, of);
        if (!(nodes[n] instanceof Node.Step) && !(nodes[n] instanceof Node.Wait)) {
            throw new Unforecastable(id, "only a step or a wait can run against another");
        }
        return n;
    }

    private List<Integer> guard(Level outer, int n, Node.Guard guard) {
        Region region = open(outer, n, Region.Kind.GUARD, 1);
        List<Integer> after = new ArrayList<>();
        branch(region, Level.Role.BODY, guard.body(), 1, guard.id());
        guard.alarms().forEach(a -> after.add(alarm(region, a, guard.id())));
        for (String side : guard.sides()) {
            event(side, guard.id());
            branch(region, Level.Role.SIDE, side, 1, guard.id());
        }
        after.addAll(afterJoin(region));
        guard.catches().forEach(c -> after.add(shape.find(c, guard.id())));
        return after;
    }

    private void checkSides() {
        for (Region region : shape.regionOf) {
            for (Level level : region == null ? List.<Level>of() : region.branches) {
                if (level.role == Level.Role.SIDE && !shape.exitsOf(level).isEmpty()) {
                    throw new Unforecastable(
                            nodes[level.entry].id(), "what it starts may only come back to its stretch");
                }
            }
        }
    }

    private void link(int n) {
        Level level = shape.levelOf[n];
        Node node = nodes[n];
        if (node instanceof Node.Choice c) {
            List<Node.Way> ways = c.ways().stream().filter(w -> w.share() > 0).toList();
            shape.targets[n] = ways.stream()
                    .mapToInt(w -> shape.code(level, shape.find(w.next(), c.id())))
                    .toArray();
            shape.shares[n] = ways.stream().mapToDouble(Node.Way::share).toArray();
            if (Math.abs(Arrays.stream(shape.shares[n]).sum() - 1) > 1e-9) {
                throw new Unforecastable(c.id(), "its shares do not add up to 1");
            }
            return;
        }
        if (shape.regionOf[n] != null) {
            linkRegion(level, shape.regionOf[n]);
            return;
        }
        boolean leads = node instanceof Node.Step || node instanceof Node.Wait;
        shape.targets[n] = leads ? new int[] {shape.code(level, next(n))} : new int[0];
        shape.shares[n] = new double[shape.targets[n].length];
        Arrays.fill(shape.shares[n], 1);
    }

    private void linkRegion(Level level, Region region) {
        for (Level branch : region.branches) {
            branch.entry = region.kind == Region.Kind.WEB ? region.fork : shape.code(branch, branch.entry);
        }
        shape.targets[region.fork] =
                afterJoin(region).stream().mapToInt(to -> shape.code(level, to)).toArray();
        shape.shares[region.fork] = new double[] {1};
        if (region.kind == Region.Kind.ALL) {
            // reaching the target counts before a return on the same day: its branch comes first
            region.branches = region.branches.stream()
                    .sorted((a, b) -> Boolean.compare(reachesEnd(b), reachesEnd(a)))
                    .toList();
        }
    }

    private boolean reachesEnd(Level branch) {
        return branch.members.stream()
                .anyMatch(n -> nodes[n] instanceof Node.End
                        || shape.regionOf[n] != null
                                && shape.regionOf[n].branches.stream().anyMatch(this::reachesEnd));
    }
}
