package org.yingjian.walls;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is wrong with message files: languages out of step, unreadable formats, keys nobody wrote. */
final class Bundles {

    private static final Pattern PROBLEM_KEY =
            Pattern.compile("\"([a-z]+\\.(?:problem|refused)\\.[A-Za-z.]+[A-Za-z])\"");
    private static final Pattern TEMPLATE_KEY = Pattern.compile("#\\{([A-Za-z][\\w.]*\\w)[}(]");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final String ENGLISH = "_en.properties";
    /** Its Chinese stands in diagrams and tables. */
    private static final String NAMES = "messages-names.properties";

    private final Path folder;

    Bundles(Path folder) {
        this.folder = folder;
    }

    List<String> faults() throws IOException {
        List<String> faults = new ArrayList<>();
        Map<String, String> homes = new HashMap<>();
        for (Path chinese : chineseFiles()) {
            String name = chinese.getFileName().toString();
            Path english = chinese.resolveSibling(name.replace(".properties", ENGLISH));
            Properties zh = load(chinese, faults);
            Properties en = Files.exists(english) ? load(english, faults) : new Properties();
            if (!Files.exists(english)) {
                faults.add(name + ": has no English file");
            }
            if (!name.equals(NAMES)) {
                compare(name, zh, en, faults);
            }
            for (String key : zh.stringPropertyNames()) {
                String home = homes.putIfAbsent(key, name);
                if (home != null) {
                    faults.add(name + ": " + key + " is already in " + home);
                }
            }
        }
        return faults;
    }

    private static void compare(String name, Properties zh, Properties en, List<String> faults) {
        Set<String> keys = new TreeSet<>(zh.stringPropertyNames());
        keys.addAll(en.stringPropertyNames());
        for (String key : keys) {
            String chinese = zh.getProperty(key);
            String english = en.getProperty(key);
            if (chinese == null || english == null) {
                faults.add(name + ": " + key + " is missing in " + (chinese == null ? "Chinese" : "English"));
            } else if (arguments(name, key, chinese, faults) == 0 != (arguments(name, key, english, faults) == 0)) {
                faults.add(name + ": " + key + " has arguments in one language only");
            }
        }
    }

    /** Highest argument used plus one, as the format itself counts. */
    private static int arguments(String name, String key, String text, List<String> faults) {
        try {
            return new MessageFormat(text).getFormatsByArgumentIndex().length;
        } catch (IllegalArgumentException e) {
            faults.add(name + ": " + key + " is no message format: " + e.getMessage());
            return -1;
        }
    }

    /** Loads a file; a key written twice is a fault, the properties format would silently keep the last. */
    private static Properties load(Path file, List<String> faults) throws IOException {
        Properties properties = new Properties() {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Object put(Object key, Object value) {
                if (containsKey(key)) {
                    faults.add(file.getFileName() + ": " + key + " is written twice");
                }
                return super.put(key, value);
            }
        };
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path file : chineseFiles()) {
            keys.addAll(load(file, new ArrayList<>()).stringPropertyNames());
        }
        return keys;
    }

    List<String> basenames() throws IOException {
        return chineseFiles().stream()
                .map(file -> file.getFileName().toString().replace(".properties", ""))
                .toList();
    }

    private List<Path> chineseFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("messages(-[a-z]+)?\\.properties"))
                    .sorted()
                    .toList();
        }
    }

    /** Keys that code or templates ask for and no file has: {@code place: key}. */
    static List<String> unwritten(Collection<Path> roots, Set<String> written) throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path root : roots) {
            for (Path file : textFiles(root)) {
                Pattern asked = file.toString().endsWith(".html") ? TEMPLATE_KEY : PROBLEM_KEY;
                Matcher matcher = asked.matcher(Files.readString(file));
                while (matcher.find()) {
                    if (!written.contains(matcher.group(1))) {
                        faults.add(file.getFileName() + ": " + matcher.group(1));
                    }
                }
            }
        }
        return faults;
    }

    static List<Path> textFiles(Path root) throws IOException {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|html)"))
                    .sorted()
                    .toList();
        }
    }

    static boolean hasHan(String text) {
        return HAN.matcher(text).find();
    }
}
