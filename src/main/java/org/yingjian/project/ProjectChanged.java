package org.yingjian.project;

/**
 * Something about the project changed and is committed. A nudge: listeners read the current state again. Every {@link
 * ProjectListener} is told of it after the transaction has given its connection back, in the same request.
 *
 * @param projectId the project
 * @param version its version after the change
 */
public record ProjectChanged(long projectId, long version) {}
