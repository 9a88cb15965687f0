/**
 * Laws of durations learned from finished and open steps: pure arithmetic, no clock, no database, no random numbers. Days
 * are calendar days; ratios are elapsed ÷ planned.
 */
package org.yingjian.forecast.law;
