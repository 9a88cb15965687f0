package org.yingjian.account;

import java.util.Optional;
import java.util.Set;

/** What the administrator does to accounts, and what everybody does to the own one. Every act goes on record. */
public interface ManageAccounts {

    /**
     * @param by an administrator
     * @return id of the new account; its password must be changed at the first sign-in
     * @throws org.yingjian.shared.Problem NOT_ALLOWED for others; RULE when the name is taken or the password too weak
     */
    long create(NewAccount account, Account by);

    /** Gives a new password that must be changed at the next sign-in; open sessions end. Refusals as in create. */
    void resetPassword(long accountId, String password, Account by);

    /** Locks for good; open sessions end. RULE when administrators lock themselves. */
    void lock(long accountId, Account by);

    /** Ends a lock, also one after repeated failures. */
    void unlock(long accountId, Account by);

    boolean isLocked(long accountId);

    /** @throws org.yingjian.shared.Problem RULE when the old password is wrong or the new one too weak or the same */
    void changeOwnPassword(Account own, String oldPassword, String newPassword);

    /**
     * @param username letters, digits, dot, hyphen; 2–60
     * @param displayName name shown to others
     * @param role what the person may do
     * @param organisationId where the person works
     * @param counties short names of counties seen, empty for all
     * @param mail for alerts
     * @param password first password
     */
    record NewAccount(
            String username,
            String displayName,
            Role role,
            Optional<Long> organisationId,
            Set<String> counties,
            Optional<String> mail,
            String password) {}
}
