/** How late entries are typed; imports the face only. */
package org.yingjian.step.lag;
