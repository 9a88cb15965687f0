/** Why a forecast is what it is and what would change it; imports make, facts, learn, core and the face. */
package org.yingjian.forecast.why;
