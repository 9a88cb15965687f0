package org.yingjian.overview;

import org.yingjian.account.Account;

/** The leaders' page, within the counties of the reader. */
public interface Overviews {

    Overview getOverview(Account account);
}
