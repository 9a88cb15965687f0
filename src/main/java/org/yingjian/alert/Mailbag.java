package org.yingjian.alert;

import java.util.Optional;
import org.yingjian.account.Account;

/** Where letters are posted. */
interface Mailbag {

    /** Whether a mail of this key was ever written. */
    boolean has(String key);

    /**
     * Posts a letter in the caller's transaction, unless one with this key is there already.
     *
     * @param key cause and reader
     */
    void post(String key, Account reader, Mail.Kind kind, Letter letter, Optional<Long> projectId);
}
