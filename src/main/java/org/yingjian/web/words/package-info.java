/** The words of the pages. Imports of web: nothing. */
package org.yingjian.web.words;
