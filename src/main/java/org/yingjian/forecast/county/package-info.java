/** The forecasts of many projects together; imports every inner room but the diary, and the face. */
package org.yingjian.forecast.county;
