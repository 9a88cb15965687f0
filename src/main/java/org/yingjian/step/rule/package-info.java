/**
 * What every act on a step is measured by: rights, fields, the end of a step and the rules about it; imports road
 * and the face.
 */
package org.yingjian.step.rule;
