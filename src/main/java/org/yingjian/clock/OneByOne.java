package org.yingjian.clock;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work on many, each for itself: one that fails is named in the log with its cause and keeps nobody else waiting. */
public final class OneByOne {

    private static final Logger log = LoggerFactory.getLogger(OneByOne.class);

    private final String work;
    private final Set<String> failed = new LinkedHashSet<>();

    /** @param work what is done, for the log */
    public OneByOne(String work) {
        this.work = work;
    }

    /**
     * @param name whose turn it is, for the log: the project's number, the account's name
     * @return whether it was done
     */
    public boolean attempt(String name, Runnable turn) {
        try {
            turn.run();
            return true;
        } catch (RuntimeException fault) {
            log.error("{} ({}): not done, will be tried again", work, name, fault);
            failed.add(name);
            return false;
        }
    }

    /** @throws Unfinished naming all that failed, if any */
    public void end() {
        if (!failed.isEmpty()) {
            throw new Unfinished(List.copyOf(failed));
        }
    }
}
