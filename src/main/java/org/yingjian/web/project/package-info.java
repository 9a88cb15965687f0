/** Projects: list, road, history, entry. Imports of web: purchase, frame, words. */
package org.yingjian.web.project;
