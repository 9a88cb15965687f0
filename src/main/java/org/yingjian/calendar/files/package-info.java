/** Where the calendar's tables lie. The only part of the room that knows Spring. */
package org.yingjian.calendar.files;
