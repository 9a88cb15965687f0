/**
 * Gathers what the core needs, keeps each project's latest forecast and the diary, announces a change of light. The
 * arithmetic is in {@code core}, which knows only java and the calendar.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "calendar",
            "account",
            "audit",
            "workflow",
            "clock",
            "inspection",
            "project",
            "procurement",
            "step",
            "progress"
        })
package org.yingjian.forecast;
