package org.yingjian.calendar;

/** A line of a table that cannot be read; its message, for those who keep the files, says where and what would cure it. */
public final class UnreadableLine extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String line;

    UnreadableLine(String line, String message, Throwable cause) {
        super(message, cause);
        this.line = line;
    }

    /** The line as it was written. */
    public String line() {
        return line;
    }
}
