/** Purchase, tender and contract of a project. Imports of web: frame, words. */
package org.yingjian.web.purchase;
