package org.yingjian;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.yingjian.shared.Command;

/** Runs the one command named first on the command line. */
final class CommandLine {

    private static final Map<String, Object> SETTINGS = Map.of(
            "yingjian.serving", "false",
            "yingjian.jobs", "false",
            "logging.level.root", "warn",
            // Parts never made cannot be closed either; nothing to report.
            "logging.level.org.springframework.beans.factory.support.DisposableBeanAdapter", "error");

    /** Commands that look at files only, with the packages they consist of: no database, no engine, up in a second. */
    private static final Map<String, String[]> ALONE = Map.of(
            "check-model", new String[] {"org.yingjian.forecast.check", "org.yingjian.workflow.bpmn"},
            "backtest", new String[] {"org.yingjian.forecast.backtest"});

    private CommandLine() {}

    /** The first word that is no option, if the arguments begin with one: a command is asked for. */
    static boolean isCommand(String[] arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("-");
    }

    static int run(String[] arguments, PrintStream out) {
        if (ALONE.containsKey(arguments[0])) {
            try (var context = new AnnotationConfigApplicationContext(ALONE.get(arguments[0]))) {
                return run(List.of(context.getBean(Command.class)), arguments, out);
            }
        }
        SpringApplicationBuilder application = new SpringApplicationBuilder(YingjianApplication.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(SETTINGS);
        String[] options =
                Arrays.stream(arguments).filter(CommandLine::isSetting).toArray(String[]::new);
        try (ConfigurableApplicationContext context = application.run(options)) {
            List<Command> known = context.getBeanProvider(Command.class).stream()
                    .sorted(Comparator.comparing(Command::name))
                    .toList();
            return run(known, arguments, out);
        }
    }

    /** Settings of the program may stand behind a command as behind its start; everything else is the command's own. */
    private static boolean isSetting(String argument) {
        return argument.startsWith("--spring.") || argument.startsWith("--yingjian.");
    }

    static int run(List<Command> known, String[] arguments, PrintStream out) {
        List<String> rest =
                Arrays.stream(arguments).skip(1).filter(a -> !isSetting(a)).toList();
        for (Command command : known) {
            if (command.name().equals(arguments[0])) {
                return command.run(rest, out);
            }
        }
        out.println(arguments[0] + ": no such command. Commands:");
        known.forEach(command -> out.println("  " + command.usage()));
        return 2;
    }
}
