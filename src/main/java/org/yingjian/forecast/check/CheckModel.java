package org.yingjian.forecast.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.yingjian.shared.Command;
import org.yingjian.workflow.ModelReader;
import org.yingjian.workflow.Network;
import org.yingjian.workflow.UnreadableModel;

/** {@code check-model FILE…}: one line per BPMN file on what the forecast could do with it. */
@Component
class CheckModel implements Command {

    private static final long LARGEST = 64L * 1024 * 1024;
    private static final int SECONDS = 10;
    /** Deep nesting is followed by recursion; a stack this size follows some hundred thousand nodes. */
    private static final long STACK = 512L << 20;

    private final ModelReader reader;

    CheckModel(ModelReader reader) {
        this.reader = reader;
    }

    @Override
    public String name() {
        return "check-model";
    }

    @Override
    public String usage() {
        return "check-model FILE…            says of each BPMN file (or folder, or pattern) whether it can be forecast";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.isEmpty()) {
            out.println(usage());
            return 2;
        }
        boolean allReadable = true;
        for (String argument : arguments) {
            List<Path> files = ModelPaths.list(argument);
            if (files.isEmpty()) {
                out.println(argument + ": unreadable: no such file, or no BPMN file there");
                allReadable = false;
            }
            for (Path file : files) {
                Verdict verdict = check(file);
                out.println(file + ": " + verdict.sentence());
                allReadable &= verdict.readable();
            }
        }
        return allReadable ? 0 : 1;
    }

    /** Never fails and never takes long, whatever the file. */
    Verdict check(Path file) {
        Object read = within(() -> read(file), Verdict.unreadable("takes longer than %d s".formatted(SECONDS)));
        if (read instanceof Verdict refused) {
            return refused;
        }
        @SuppressWarnings("unchecked")
        List<Network> networks = (List<Network>) read;
        return (Verdict) within(() -> Verdict.of(networks), Verdict.tooLarge(networks));
    }

    /** The result, or the other where it does not come in time or memory. */
    private static Object within(Supplier<Object> work, Object otherwise) {
        CompletableFuture<Object> result = new CompletableFuture<>();
        Runnable run = () -> {
            try {
                result.complete(work.get());
            } catch (RuntimeException | Error e) {
                result.complete(otherwise);
            }
        };
        Thread thread = new Thread(null, run, "check-model", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return result.get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return otherwise;
        } catch (TimeoutException | ExecutionException e) {
            return otherwise;
        }
    }

    /** Its processes, or the verdict where there is no reading it. */
    private Object read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                return Verdict.unreadable("larger than %d MB; no diagram is".formatted(LARGEST >> 20));
            }
            try (InputStream content = Files.newInputStream(file)) {
                return reader.read(file.getFileName().toString(), content);
            }
        } catch (UnreadableModel e) {
            String name = file.getFileName() + ": ";
            String why = e.getMessage();
            return Verdict.unreadable(why.startsWith(name) ? why.substring(name.length()) : why);
        } catch (IOException e) {
            return Verdict.unreadable("cannot be opened");
        } catch (RuntimeException e) {
            return Verdict.unreadable("cannot be read (%s)".formatted(e));
        }
    }
}
