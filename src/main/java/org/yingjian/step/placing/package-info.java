/** Puts a run where its records say it stands; imports rule, road and the face. */
package org.yingjian.step.placing;
