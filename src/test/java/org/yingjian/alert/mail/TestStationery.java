package org.yingjian.alert.mail;

import org.yingjian.alert.Stationery;

/** The program's paper, for tests of the letters. */
public final class TestStationery {

    private TestStationery() {}

    public static Stationery create() {
        return new ThymeleafStationery();
    }
}
