package org.yingjian.forecast.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Turns an argument into files: a file as it is, a folder into the BPMN files in it, a pattern into what it matches. */
final class ModelPaths {

    private ModelPaths() {}

    static List<Path> list(String argument) {
        try {
            Path path = Path.of(argument);
            if (Files.isDirectory(path)) {
                return walk(path, ModelPaths::looksLikeModel);
            }
            if (Files.exists(path)) {
                return List.of(path);
            }
        } catch (InvalidPathException e) {
            // some systems take no * in a path: a pattern, then
        }
        return matching(argument);
    }

    private static boolean looksLikeModel(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".bpmn") || name.endsWith(".xml") || name.endsWith(".bpmn2");
    }

    private static List<Path> matching(String pattern) {
        int star = pattern.replace('?', '*').replace('[', '*').replace('{', '*').indexOf('*');
        if (star < 0) {
            return List.of();
        }
        int slash = pattern.lastIndexOf('/', star);
        Path folder = Path.of(slash < 0 ? "." : slash == 0 ? "/" : pattern.substring(0, slash));
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern.substring(slash + 1));
        return Files.isDirectory(folder) ? walk(folder, f -> matcher.matches(folder.relativize(f))) : List.of();
    }

    private static List<Path> walk(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(wanted).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }
}
