/** Reports from the site, deliveries and their confirmation. Imports of web: frame, words. */
package org.yingjian.web.site;
