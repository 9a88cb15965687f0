package org.yingjian.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Runs a command on the file, as scanners of the command line agree: exit 0 is clean, 1 is found, anything else is no answer.
 * {@code {file}} stands for the file; without it the file comes last.
 */
final class CommandScan implements ScanUpload {

    private static final int PATIENCE_SECONDS = 60;
    private static final int CLEAN = 0;
    private static final int FOUND = 1;
    private static final int LONGEST_FINDING = 300;

    private final List<String> command;

    CommandScan(String command) {
        this.command = List.of(command.strip().split("\\s+"));
    }

    @Override
    public Optional<String> name() {
        return Optional.of(Path.of(command.get(0)).getFileName().toString());
    }

    @Override
    public Optional<String> findTrouble(byte[] content) {
        try {
            Path file = Files.createTempFile("paper", ".scan");
            Path said = Files.createTempFile("paper", ".out");
            try {
                Files.write(file, content);
                return read(run(file, said), said);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(said);
            }
        } catch (IOException e) {
            throw Scanners.silent(e.toString());
        }
    }

    private int run(Path file, Path said) throws IOException {
        Process process = new ProcessBuilder(words(file))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            throw Scanners.silent(PATIENCE_SECONDS + " s");
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw Scanners.silent(e.toString());
        }
    }

    private List<String> words(Path file) {
        List<String> words = new ArrayList<>(command);
        words.replaceAll(word -> word.replace("{file}", file.toString()));
        if (words.equals(command)) {
            words.add(file.toString());
        }
        return words;
    }

    private static Optional<String> read(int exit, Path said) {
        if (exit == CLEAN) {
            return Optional.empty();
        }
        String text = text(said);
        if (exit == FOUND) {
            return Optional.of(text.isEmpty() ? "exit 1" : text);
        }
        throw Scanners.silent("exit " + exit + " " + text);
    }

    private static String text(Path said) {
        try {
            String text = new String(Files.readAllBytes(said), StandardCharsets.UTF_8).strip();
            return text.substring(0, Math.min(text.length(), LONGEST_FINDING));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
