/**
 * Papers: the documents of steps with number, date and issuing office, kept outside the database under their hash; which of
 * the required ones are missing before a project is complete (手续齐全).
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "account", "audit", "workflow", "project", "step", "files"})
package org.yingjian.paper;
