/** Takes projects and news over from ledgers; imports work, placing, rule, road and the face. */
package org.yingjian.step.ledger;
