/**
 * Working days, calendar days and construction days, and the counties whose winter decides when works stand still. Pure
 * Java; only {@code files} knows where the two tables lie.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.yingjian.calendar;
