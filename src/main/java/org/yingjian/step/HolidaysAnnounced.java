package org.yingjian.step;

/**
 * Other holidays are in force: whatever counts days counts anew. Published after the clocks were re-timed.
 *
 * @param paper number of the notice, may be blank
 */
public record HolidaysAnnounced(String paper) {}
