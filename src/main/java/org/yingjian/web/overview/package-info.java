/** Counties and the figures of all projects. Imports of web: project, forecast, mail, frame, words. */
package org.yingjian.web.overview;
