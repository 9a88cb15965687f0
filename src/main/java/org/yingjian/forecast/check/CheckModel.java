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
import org.springframework.stereotype.Component;
import org.yingjian.shared.Command;
import org.yingjian.workflow.ModelReader;
import org.yingjian.workflow.UnreadableModel;

/** {@code check-model FILE…}: one line per BPMN file on what the forecast could do with it. */
@Component
class CheckModel implements Command {

    private static final long LARGEST = 64L * 1024 * 1024;
    private static final int SECONDS = 10;
    /** Deep nesting is followed by recursion; a stack this size follows some hundred thousand nodes. */
    private static final long STACK = 1L << 30;

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
        CompletableFuture<Verdict> verdict = new CompletableFuture<>();
        Thread thread = new Thread(null, () -> verdict.complete(guarded(file)), "check-model", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return verdict.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return Verdict.unreadable("takes longer than %d s".formatted(SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Verdict.unreadable("interrupted");
        } catch (ExecutionException e) {
            return Verdict.unreadable(String.valueOf(e.getCause()));
        }
    }

    private Verdict guarded(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                return Verdict.unreadable("larger than %d MB; no diagram is".formatted(LARGEST >> 20));
            }
            try (InputStream content = Files.newInputStream(file)) {
                return Verdict.of(reader.read(file.getFileName().toString(), content));
            }
        } catch (UnreadableModel e) {
            return Verdict.unreadable(e.getMessage());
        } catch (IOException e) {
            return Verdict.unreadable("cannot be opened");
        } catch (StackOverflowError | OutOfMemoryError e) {
            return Verdict.unreadable("nested too deeply or too large to read");
        } catch (RuntimeException e) {
            return Verdict.unreadable("cannot be read (%s)".formatted(e));
        }
    }
}
