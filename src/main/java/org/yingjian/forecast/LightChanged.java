package org.yingjian.forecast;

/**
 * A project's light moved. Committed before it is announced.
 *
 * @param projectId project
 * @param before light before, NONE for the first forecast
 * @param after light now
 */
public record LightChanged(long projectId, Light before, Light after) {}
