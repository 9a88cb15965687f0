package org.yingjian.walls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files, packages and types a document names between backticks and the program does not have. */
final class NamedPlaces {

    private static final Pattern QUOTED = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern FILE =
            Pattern.compile("[\\w./\\-]+\\.(?:java|md|bpmn|dmn|csv|yml|properties|sha256|html|js|css|sql)");
    private static final Pattern PACKAGE = Pattern.compile("org\\.yingjian[\\w.]*");
    private static final Pattern TYPE = Pattern.compile("\\b(?:[A-Z][a-z0-9]+){2,}\\b");

    private static final List<Path> ROOTS = Stream.of(
                    "",
                    "src",
                    "src/docs",
                    "src/main/java/org/yingjian",
                    "src/main/resources",
                    "src/test/java/org/yingjian",
                    "src/test/resources",
                    "config",
                    "bpmn")
            .map(Path::of)
            .toList();

    /** Words of others that look like types. */
    private static final Set<String> FOREIGN = Set.of("StreamMaxLength");

    private final Set<String> types = new HashSet<>();

    NamedPlaces(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .forEach(name -> types.add(name.substring(0, name.length() - ".java".length())));
        }
    }

    List<String> missing(String document) {
        List<String> missing = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(document);
        while (quoted.find()) {
            String name = quoted.group(1);
            if (FILE.matcher(name).matches()) {
                if (!isFile(name)) {
                    missing.add(name);
                }
            } else {
                addMissingParts(name, missing);
            }
        }
        return missing;
    }

    private void addMissingParts(String name, List<String> missing) {
        Matcher place = PACKAGE.matcher(name);
        while (place.find()) {
            String path = place.group().replace('.', '/');
            if (!Files.exists(Path.of("src/main/java", path))
                    && !Files.exists(Path.of("src/main/java", path + ".java"))) {
                missing.add(place.group());
            }
        }
        Matcher type = TYPE.matcher(name);
        while (type.find()) {
            if (!types.contains(type.group()) && !FOREIGN.contains(type.group())) {
                missing.add(type.group());
            }
        }
    }

    /** A name without a folder may stand in any package. */
    private boolean isFile(String name) {
        boolean bare = name.endsWith(".java") && !name.contains("/");
        return bare
                ? types.contains(name.substring(0, name.length() - ".java".length()))
                : ROOTS.stream().anyMatch(root -> Files.exists(root.resolve(name)));
    }
}
