package org.yingjian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Migrations that ran somewhere are never edited: what comes after is a new one, with a higher number. */
class LandedMigrationsTest {

    private static final Path FOLDER = Path.of("src/main/resources/db/migration");
    private static final Path LANDED = Path.of("src/test/resources/landed/migrations.sha256");

    @Test
    void landed_migrations_are_never_edited_and_none_is_put_in_before_them() throws IOException {
        Map<String, String> landed = new TreeMap<>();
        for (String line : Files.readAllLines(LANDED, StandardCharsets.UTF_8)) {
            landed.put(line.substring(66), line.substring(0, 64));
        }
        int last = landed.keySet().stream()
                .mapToInt(LandedMigrationsTest::version)
                .max()
                .orElseThrow();
        Map<String, String> here;
        try (Stream<Path> files = Files.list(FOLDER)) {
            here = files.filter(file -> version(file.getFileName().toString()) <= last)
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString(),
                            LandedMigrationsTest::hash,
                            (a, b) -> a,
                            TreeMap::new));
        }
        assertThat(here).isEqualTo(landed);
    }

    private static int version(String file) {
        return Integer.parseInt(file.substring(1, file.indexOf("__")));
    }

    private static String hash(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
