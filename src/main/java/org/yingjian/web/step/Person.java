package org.yingjian.web.step;

import org.yingjian.account.Account;

/** A person who may be named, by the id the calls take. */
public record Person(long account, String name, String office) {

    public static Person of(Account account) {
        return new Person(account.id(), account.displayName(), account.actor().office());
    }
}
