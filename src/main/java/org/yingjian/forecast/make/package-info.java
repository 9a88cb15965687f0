/** Lays the road of a project out for the core and makes its forecast; imports facts, learn, law, core and the face. */
package org.yingjian.forecast.make;
