/** Papers of projects and steps. Imports of web: frame, words. */
package org.yingjian.web.paper;
