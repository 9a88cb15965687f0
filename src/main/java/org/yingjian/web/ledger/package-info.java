/** Import of the ledger. Imports of web: frame, words. */
package org.yingjian.web.ledger;
