/**
 * What contractors report from site and who confirmed it: start, where we are, percent, stop and restart, photographs. A
 * milestone counts when the supervision engineer or the client confirms it.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "account", "audit", "workflow", "clock", "project", "step", "files"})
package org.yingjian.progress;
