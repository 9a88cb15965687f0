package org.yingjian.clock;

import java.util.List;

/** The work is done but for those named, and is to be tried again; why each failed stands in the log. */
public class Unfinished extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unfinished(List<String> names) {
        super(String.join(", ", names));
    }
}
