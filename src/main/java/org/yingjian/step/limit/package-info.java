/** Legal clocks: events, limits, extensions and holidays; imports purchase, rule, road and the face. */
package org.yingjian.step.limit;
