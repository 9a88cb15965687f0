package org.yingjian.walls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which message keys code, templates, diagrams and tables ask for: by their whole name, or by a beginning the program puts
 * a name after.
 */
final class AskedKeys {

    private static final Pattern WORD = Pattern.compile("\\w[\\w.\\-]*\\w|\\w");
    private static final Pattern BEGINNING = Pattern.compile("[\"']([A-Za-z][\\w.\\-]*\\.)[\"']");

    /** Put together otherwise: of laws every one that is quoted, of letters kind and half of the name. */
    private static final List<String> STATED =
            List.of("law.", "alert.digest.", "alert.weekly.", "alert.limit.", "alert.special.");

    private final Set<String> words = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();

    AskedKeys(Collection<Path> roots) throws IOException {
        for (Path root : roots) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(AskedKeys::mayAsk).toList()) {
                    read(Files.readString(file));
                }
            }
        }
    }

    private static boolean mayAsk(Path file) {
        return file.toString().matches(".*\\.(java|html|txt|js|bpmn|dmn|csv|yml)");
    }

    private void read(String text) {
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group());
        }
        Matcher beginning = BEGINNING.matcher(text);
        while (beginning.find()) {
            beginnings.add(beginning.group(1));
        }
    }

    List<String> missing(Set<String> keys) {
        return keys.stream().filter(key -> !isAsked(key)).sorted().toList();
    }

    private boolean isAsked(String key) {
        return words.contains(key)
                || STATED.stream().anyMatch(key::startsWith)
                || beginnings.stream().anyMatch(beginning -> isAskedBy(beginning, key));
    }

    /** A beginning of one word says too little: what follows it must stand somewhere too. */
    private boolean isAskedBy(String beginning, String key) {
        return key.startsWith(beginning)
                && key.length() > beginning.length()
                && (beginning.indexOf('.') < beginning.length() - 1 || isAsked(key.substring(beginning.length())));
    }
}
