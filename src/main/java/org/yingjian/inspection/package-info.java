/**
 * What is inspected, when, and what each project must have reached by then: inspection rounds per county and the target
 * state by category.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "calendar", "account", "workflow"})
package org.yingjian.inspection;
