/**
 * The purchase among the steps: rounds, waits, rules about their ends, acts and firms; imports placing, rule, road
 * and the face.
 */
package org.yingjian.step.purchase;
