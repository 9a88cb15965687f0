/** The leaders' read model: counties by light, in projects and in schools, worst first. */
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
            "progress",
            "forecast",
            "alert"
        })
package org.yingjian.overview;
