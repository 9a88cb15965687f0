package org.yingjian.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Archives, looked through before anybody opens them: one rule for papers and ledgers. */
class ArchiveTest {

    @Test
    void a_whole_archive_tells_its_entries() throws IOException {
        Archive read = Archive.read(archive(2, 10));
        assertThat(read.state()).isEqualTo(Archive.State.WHOLE);
        assertThat(read.names()).containsExactlyInAnyOrder("0", "1");
    }

    @Test
    void one_cut_short_is_broken_and_so_is_what_is_none() throws IOException {
        byte[] whole = archive(2, 10);
        assertThat(Archive.read(Arrays.copyOf(whole, whole.length - 30)).state())
                .isEqualTo(Archive.State.BROKEN);
        assertThat(Archive.read("PK".getBytes(StandardCharsets.US_ASCII)).state())
                .isEqualTo(Archive.State.BROKEN);
    }

    @Test
    void a_damaged_entry_is_found_by_its_sum() throws IOException {
        byte[] damaged = stored("one hundred");
        damaged[35] ^= 1;
        assertThat(Archive.read(damaged).state()).isEqualTo(Archive.State.BROKEN);
    }

    /** A paper had this rule, a ledger had not. */
    @Test
    void more_entries_than_a_document_has_are_a_trap() throws IOException {
        assertThat(Archive.read(archive(10_000, 0)).state()).isEqualTo(Archive.State.WHOLE);
        assertThat(Archive.read(archive(10_001, 0)).state()).isEqualTo(Archive.State.TOO_LARGE);
    }

    @Test
    void what_unpacks_to_more_than_a_document_holds_is_a_trap() throws IOException {
        assertThat(Archive.read(archive(301, 1024 * 1024)).state()).isEqualTo(Archive.State.TOO_LARGE);
    }

    private static byte[] archive(int entries, int bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] nothing = new byte[bytes];
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < entries; i++) {
                zip.putNextEntry(new ZipEntry(String.valueOf(i)));
                zip.write(nothing);
            }
        }
        return out.toByteArray();
    }

    /** One entry of the name x, its content from byte 31 on. */
    private static byte[] stored(String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry("x");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(entry);
            zip.write(content);
        }
        return out.toByteArray();
    }
}
