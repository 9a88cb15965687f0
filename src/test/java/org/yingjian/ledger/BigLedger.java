package org.yingjian.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A ledger of any length: the rows of the sample again and again under numbers and names of their own, so that all kinds and
 * all places in the diagrams are there in the sample's mixture. Run it to write a file for measuring:
 * {@code BigLedger 10000 big.csv}.
 */
public final class BigLedger {

    private static final int NUMBER = 0;
    private static final int NAME = 2;

    private BigLedger() {}

    public static void main(String[] arguments) throws IOException {
        Files.write(Path.of(arguments[1]), content(Integer.parseInt(arguments[0]), "G"));
    }

    /** @param prefix of the project numbers */
    public static byte[] content(int rows, String prefix) throws IOException {
        List<String> sample = new String(SampleLedger.content(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add(sample.get(0));
        for (int i = 0; i < rows; i++) {
            List<String> cells = new ArrayList<>(
                    List.of(sample.get(1 + i % (sample.size() - 1)).split(",", -1)));
            String number = prefix + "%05d".formatted(i + 1);
            cells.set(NUMBER, number);
            cells.set(NAME, cells.get(NAME) + " " + number);
            lines.add(String.join(",", cells));
        }
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
