/** One step and what is done with it. Imports of web: purchase, site, frame, words. */
package org.yingjian.web.step;
