package org.yingjian.forecast;

import java.util.List;
import java.util.Optional;

/**
 * What a forecast rests on beside the laws of its class, and where it is no exact figure.
 *
 * @param approximations names of approximations used ({@code siblings-done}, {@code bounds}, {@code beyond-horizon}, {@code
 *     memory-held}), empty when the result is exact for the model
 * @param bounds the chance lies between these where branches cross; the chance shown is the lower one
 * @param memory what the project's own design and construction steps took, 0 (much quicker than usual) – 4 (much slower); 2 is
 *     usual or unknown
 * @param contractor laws ahead are the contractor's own
 * @param green approvals ahead end within the limits of the green channel the project holds
 */
public record Basis(
        List<String> approximations, Optional<Bounds> bounds, int memory, boolean contractor, boolean green) {

    /** Coming steps keep the memory of today, though a design or construction step ahead will change it. */
    public static final String MEMORY_HELD = "memory-held";

    private static final int USUAL_MEMORY = 2;

    /** Nothing is remembered that would move a law. */
    public boolean isUsual() {
        return memory == USUAL_MEMORY;
    }

    /** Chances, 0–1. */
    public record Bounds(double lower, double upper) {}
}
