/**
 * The register: projects, the schools each one covers, the organisations working on it. One row per project; every command
 * on a project locks that row first.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "account", "audit", "workflow", "inspection"})
package org.yingjian.project;
