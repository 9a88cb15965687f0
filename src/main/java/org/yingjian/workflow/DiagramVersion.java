package org.yingjian.workflow;

/**
 * One deployed version of a diagram. A project stays on the version it started on.
 *
 * @param key process id, {@code school-building} or {@code equipment-procurement}
 * @param version 1, 2, … in order of deployment
 */
public record DiagramVersion(String key, int version) {}
