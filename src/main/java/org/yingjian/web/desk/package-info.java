/** What waits for the reader. Imports of web: step, site, frame, words. */
package org.yingjian.web.desk;
