package org.yingjian.forecast.core;

/** The network cannot be computed; the message names the element and the reason. */
public final class Unforecastable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String element;

    public Unforecastable(String element, String reason) {
        super(element + ": " + reason);
        this.element = element;
    }

    public String element() {
        return element;
    }
}
