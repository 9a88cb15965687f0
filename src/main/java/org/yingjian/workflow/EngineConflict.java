package org.yingjian.workflow;

/**
 * The engine met a rival change to the same run, for example a timer firing meanwhile. Nothing is wrong with the command: its
 * transaction must be rolled back and the whole command tried again.
 */
public class EngineConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EngineConflict(String message, Throwable cause) {
        super(message, cause);
    }
}
