/** Keeps the forecasts made, tells what changed and judges them afterwards; imports make, facts, core and the face. */
package org.yingjian.forecast.diary;
