package org.yingjian.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A ZIP archive, as office documents and workbooks are, read to its end once before anybody opens it.
 *
 * @param state whether it may be opened
 * @param names of its entries, empty unless it is whole
 */
public record Archive(State state, Set<String> names) {

    public enum State {
        WHOLE,
        /** Cut short, damaged or no archive at all. */
        BROKEN,
        /** Unpacks to more than any document holds: a trap for memory. */
        TOO_LARGE
    }

    /** What a document of 20 MB never has; a ledger of 20,000 rows unpacks to some 60 MB. */
    private static final int MOST_ENTRIES = 10_000;

    private static final long MOST_UNPACKED = 300L * 1024 * 1024;

    /** Begins as one; it may still be cut short. */
    public static boolean begins(byte[] content) {
        return FirstBytes.are(content, 'P', 'K', 3, 4);
    }

    public static Archive read(byte[] content) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            return read(zip);
        } catch (IOException | IllegalArgumentException broken) {
            return none(State.BROKEN);
        }
    }

    private static Archive read(ZipFile zip) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        long unpacked = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            names.add(entry.getName());
            unpacked += unpack(zip, entry, MOST_UNPACKED - unpacked);
            if (unpacked > MOST_UNPACKED || names.size() > MOST_ENTRIES) {
                return none(State.TOO_LARGE);
            }
        }
        return new Archive(State.WHOLE, Set.copyOf(names));
    }

    /** Bytes it unpacks to; stops behind the most. */
    private static long unpack(ZipFile zip, ZipArchiveEntry entry, long most) throws IOException {
        long unpacked = 0;
        CRC32 sum = new CRC32();
        byte[] buffer = new byte[65_536];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                sum.update(buffer, 0, n);
                unpacked += n;
                if (unpacked > most) {
                    return unpacked;
                }
            }
        }
        if (sum.getValue() != entry.getCrc()) {
            throw new IOException("entry (%s): damaged".formatted(entry.getName()));
        }
        return unpacked;
    }

    private static Archive none(State state) {
        return new Archive(state, Set.of());
    }
}
