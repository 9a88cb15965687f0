package org.yingjian.workflow;

/** A file is no BPMN 2.0 or DMN file we can read; the message names the file, the place, what is wrong and the cure. */
public class UnreadableModel extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableModel(String message) {
        super(message);
    }

    public UnreadableModel(String message, Throwable cause) {
        super(message, cause);
    }
}
