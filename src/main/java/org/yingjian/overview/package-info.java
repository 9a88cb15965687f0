/** The leaders' read model: counties by light, in projects and in schools, worst first. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "account", "workflow", "inspection", "project", "step", "forecast"})
package org.yingjian.overview;
