package org.yingjian.progress;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.yingjian.workflow.DomainSteps;

/**
 * Where the works are, in the words site people use. Some stand for the end of a step of the road.
 */
public enum Milestone {
    FOUNDATION(1, DomainSteps.FOUNDATIONS),
    FIRST_FLOOR(2),
    SECOND_FLOOR(3),
    THIRD_FLOOR(4),
    TOPPED_OUT(5, DomainSteps.MAIN_STRUCTURE),
    MASONRY(0),
    PLASTERING(0),
    WINDOWS(0),
    OUTDOOR(0),
    /** Works finished, ready for acceptance. */
    FINISHED(6, DomainSteps.FINISHING, DomainSteps.REPAIR_WORKS),
    DELIVERED(1, DomainSteps.DELIVERY),
    INSTALLED(2, DomainSteps.INSTALLATION),
    COMMISSIONED(3, DomainSteps.COMMISSIONING);

    /** Those that cannot be reached before the works on site have begun. */
    static final Set<Milestone> WORKS = EnumSet.range(FOUNDATION, FINISHED);

    private final int rank;
    private final List<String> steps;

    Milestone(int rank, String... steps) {
        this.rank = rank;
        this.steps = List.of(steps);
    }

    /** Place in the order of building, 0 where the order is free. */
    int rank() {
        return rank;
    }

    /** Steps (ids of the domain) this milestone ends, empty for a mere position. */
    public List<String> steps() {
        return steps;
    }
}
