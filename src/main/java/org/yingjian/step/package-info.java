/**
 * The work on steps: accept, finish, return, refuse, not needed, hand over, correct. Keeps the step records, the only source
 * of dates and clocks, and moves the diagram in the same transaction.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "calendar", "account", "audit", "workflow", "clock", "project", "procurement"})
package org.yingjian.step;
