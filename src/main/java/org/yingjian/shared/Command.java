package org.yingjian.shared;

import java.io.PrintStream;
import java.util.List;

/**
 * A command of the jar: {@code java -jar yingjian.jar <name> …}. Runs without a web server; only the parts it needs are
 * made, so a command that asks no database opens none.
 */
public interface Command {

    /** The word on the command line, for example {@code verify-audit}. */
    String name();

    /** One line on how to call it. */
    String usage();

    /**
     * Does the work.
     *
     * @param arguments what followed the name
     * @param out where to print
     * @return exit code: 0 well, 1 a fault was found, 2 wrong arguments
     */
    int run(List<String> arguments, PrintStream out);
}
