package org.yingjian.walls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is wrong with source files as text: too long, SQL on another room's tables. */
final class Texts {

    private static final Pattern CREATED = Pattern.compile("(?im)^create table (\\w+)");
    private static final Pattern STRING =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern TABLE = Pattern.compile("(?i)\\b(?:from|join|into|update|table)\\s+(\\w+)");

    /** Tables whose name does not begin with their room's. */
    private static final Map<String, String> NAMED_OTHERWISE = Map.ofEntries(
            Map.entry("organisation", "account"),
            Map.entry("organisation_name", "account"),
            Map.entry("business_clock", "clock"),
            Map.entry("night_missed", "clock"),
            Map.entry("holiday_notice", "step"),
            Map.entry("equipment_lot", "progress"),
            Map.entry("equipment_lot_act", "progress"),
            Map.entry("equipment_lot_photo", "progress"),
            Map.entry("request_answer", "web"));

    private Texts() {}

    static List<String> tooLong(Path folder, int lines) throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path file : javaFiles(folder)) {
            int length = Files.readAllLines(file).size();
            if (length > lines) {
                faults.add(folder.relativize(file) + " has " + length);
            }
        }
        return faults;
    }

    /** Every table the migrations create, with its room. */
    static Map<String, String> owners(Path migrations) throws IOException {
        Map<String, String> owners = new TreeMap<>();
        try (Stream<Path> files = Files.list(migrations)) {
            for (Path file : files.sorted().toList()) {
                Matcher created = CREATED.matcher(Files.readString(file));
                while (created.find()) {
                    String table = created.group(1);
                    owners.put(
                            table,
                            Optional.ofNullable(NAMED_OTHERWISE.get(table)).orElse(table.split("_")[0]));
                }
            }
        }
        return owners;
    }

    /** SQL in a room below the folder that names a table of another room. */
    static List<String> foreignSql(Path folder, Map<String, String> owners) throws IOException {
        List<String> faults = new ArrayList<>();
        int seen = 0;
        for (Path file : javaFiles(folder)) {
            String room = folder.relativize(file).getName(0).toString();
            for (String table : tables(Files.readString(file), owners)) {
                seen++;
                if (!owners.get(table).equals(room)) {
                    faults.add(folder.relativize(file) + " names " + table);
                }
            }
        }
        if (seen == 0) {
            faults.add("no SQL found");
        }
        return faults;
    }

    private static List<String> tables(String source, Map<String, String> owners) {
        List<String> named = new ArrayList<>();
        Matcher strings = STRING.matcher(source);
        while (strings.find()) {
            Matcher table = TABLE.matcher(strings.group());
            while (table.find()) {
                if (owners.containsKey(table.group(1))) {
                    named.add(table.group(1));
                }
            }
        }
        return named;
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new IllegalArgumentException("no Java below " + folder);
            }
            return found;
        }
    }
}
