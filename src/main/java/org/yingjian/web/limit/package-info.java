/** Legal clocks of a project, handling and holidays. Imports of web: project, frame, words. */
package org.yingjian.web.limit;
