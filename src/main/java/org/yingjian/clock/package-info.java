/**
 * Business time: the date the programme lives in, moved day by day. Each new day is worked through in order: timers,
 * forecasts, alerts.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "audit"})
package org.yingjian.clock;
