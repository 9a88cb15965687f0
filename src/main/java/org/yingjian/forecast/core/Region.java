package org.yingjian.forecast.core;

import java.util.ArrayList;
import java.util.List;

/** A node of a level with everything up to its join: a fork, a race, a guarded stretch, a stretch done many times. */
final class Region {

    /** How its levels end together. */
    enum Kind {
        /** At the last of its branches. */
        ALL,
        /** At the first. */
        FIRST,
        /** At the end of its body and of the sides that began, or at the first alarm. */
        GUARD,
        PARALLEL,
        SEQUENTIAL,
        /** Branches cross; between bounds. */
        WEB
    }

    final int fork;
    final Level outer;
    final Kind kind;
    /** How often its body is done. */
    final int times;

    List<Level> branches = new ArrayList<>();
    int join = -1;
    Web web;

    Region(int fork, Level outer, Kind kind, int times) {
        this.fork = fork;
        this.outer = outer;
        this.kind = kind;
        this.times = times;
    }

    Level add(Level.Role role, double share) {
        Level level = new Level(this, role, share);
        branches.add(level);
        return level;
    }
}
