/** Why the forecast says what it says, and its laws. Imports of web: frame, words. */
package org.yingjian.web.forecast;
