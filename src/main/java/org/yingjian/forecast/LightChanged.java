package org.yingjian.forecast;

/**
 * A project's light moved; announced in {@link LightsChanged}.
 *
 * @param projectId project
 * @param before light before, NONE for the first forecast
 * @param after light now
 */
public record LightChanged(long projectId, Light before, Light after) {}
