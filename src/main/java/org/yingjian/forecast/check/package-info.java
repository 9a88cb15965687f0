/**
 * Reads any tool's BPMN 2.0 file and says what the forecast could do with it: {@code check-model}. Maps a foreign process into
 * the network of {@code core} with assumed durations and shares, and names every assumption.
 */
package org.yingjian.forecast.check;
