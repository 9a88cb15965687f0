/** The learned laws: what lessons the records hold, what the laws make of them; imports law, core and the face. */
package org.yingjian.forecast.learn;
