/** Accounts. Imports of web: frame, words. */
package org.yingjian.web.account;
