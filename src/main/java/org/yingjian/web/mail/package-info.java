/** The outbox. Imports of web: frame, words. */
package org.yingjian.web.mail;
