package org.yingjian.progress;

/**
 * A report came in or was decided. Committed before it is announced.
 *
 * @param projectId project
 * @param reportId report
 */
public record ProgressReported(long projectId, long reportId) {}
