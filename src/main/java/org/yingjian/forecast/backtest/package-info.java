/**
 * {@code backtest}: the laws of {@code forecast.law} on anybody's history file. Looks at files only; needs neither database
 * nor engine.
 */
package org.yingjian.forecast.backtest;
