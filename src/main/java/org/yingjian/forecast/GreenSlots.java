package org.yingjian.forecast;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whom the green channel helps most. A slot lets the approvals still ahead of a project end within their green limit (the
 * promised one where the table has no green one, the planned one where none is promised); nothing is saved. Projects that
 * hold a channel already are left out.
 */
public interface GreenSlots {

    /**
     * The best use of the slots, and that of a list chosen by hand. Expected passes add up over projects, so the projects
     * that gain most are the best choice, exactly.
     *
     * @param county short name; empty for the whole city
     * @param slots how many projects may go through the channel
     * @param byHand projects somebody would rather send; those that are not live in the county are left out
     * @throws org.yingjian.shared.Problem RULE when slots is negative
     */
    Plan plan(Optional<String> county, int slots, Set<Long> byHand);

    /**
     * @param chosen those that gain most, most first, at most as many as there are slots, none without gain
     * @param others live projects not chosen, most gain first
     * @param gain passes to be expected in addition
     * @param byHand the list chosen by hand
     * @param gainByHand what that list gains
     */
    record Plan(int slots, List<Gain> chosen, List<Gain> others, double gain, List<Gain> byHand, double gainByHand) {}

    /**
     * @param after chance with the approvals ahead within those limits
     * @param limits what would be capped, as a message of messages-forecast
     */
    record Gain(long projectId, double before, double after, WhatIf.Assumption limits) {

        public double points() {
            return after - before;
        }
    }
}
