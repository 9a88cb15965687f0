package org.yingjian.alert;

/** Puts a letter on paper. */
public interface Stationery {

    String html(Letter letter);

    String text(Letter letter);
}
