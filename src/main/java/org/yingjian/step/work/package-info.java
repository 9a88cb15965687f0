/**
 * Working steps: completing, recalling, correcting, handing over, asking others, entering for others; imports
 * placing, rule, road and the face.
 */
package org.yingjian.step.work;
