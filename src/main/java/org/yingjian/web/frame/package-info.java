/** What every page and call shares: who asks, what he may open, forms, the frame of the pages. Imports of web: words. */
package org.yingjian.web.frame;
