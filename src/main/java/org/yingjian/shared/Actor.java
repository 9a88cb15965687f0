package org.yingjian.shared;

/**
 * Who acts: an account, or the program itself (account 0).
 *
 * @param accountId id of the account, 0 for the program
 * @param name name shown on records
 * @param office office or firm shown on records, may be empty
 */
public record Actor(long accountId, String name, String office) {

    /** The program's own nightly work and imports at first start. */
    public static final Actor PROGRAM = new Actor(0, "系统", "");
}
