package org.yingjian.shared;

/** The program must not start like this. Shown without a stack trace: what is wrong and what to do. */
public class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String cure;

    public StartRefused(String fault, String cure) {
        super(fault);
        this.cure = cure;
    }

    public String cure() {
        return cure;
    }
}
