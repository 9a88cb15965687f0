package org.yingjian.forecast.core;

import java.util.ArrayList;
import java.util.List;

/** A stretch with one token (cycles allowed); {@code order} lists its nodes so that same-day edges lead forward. */
final class Level {

    /** What a level is to the block it belongs to. */
    enum Role {
        TOP,
        BRANCH,
        /** Runs when no other branch does. */
        OTHERWISE,
        /** The stretch of a guard, or the stretch done many times. */
        BODY,
        /** One event: when it comes first, everything beside it is over. */
        ALARM,
        /** An event and what it starts beside the body. */
        SIDE,
        /** Branches that cross: not one token, see {@link Web}. */
        WEB
    }

    final Region region;
    final Role role;
    final double share;
    int entry;
    final List<Integer> members = new ArrayList<>();
    int[] order;

    Level(Region region, Role role, double share) {
        this.region = region;
        this.role = role;
        this.share = share;
    }

    boolean isTop() {
        return region == null;
    }
}
