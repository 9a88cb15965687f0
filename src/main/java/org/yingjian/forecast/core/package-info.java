/**
 * Exact arithmetic of finishing days on a network of steps: no sampling, no random numbers, no engine, no database. Imports
 * only java and the calendar. The method is in {@code src/docs/forecast.md}.
 */
package org.yingjian.forecast.core;
