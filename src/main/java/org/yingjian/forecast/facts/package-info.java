/** What one project is on a day, gathered once for everything that computes; imports learn, core and the face. */
package org.yingjian.forecast.facts;
