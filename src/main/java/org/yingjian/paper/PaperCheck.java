package org.yingjian.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.yingjian.files.PdfCheck;
import org.yingjian.files.PhotoCheck;

/** Tells a paper by its content, never by its name. */
final class PaperCheck {

    /** What an office document of 20 MB never has; beyond it the archive is a trap for memory. */
    private static final int MOST_ENTRIES = 10_000;

    private static final long MOST_INFLATED = 300L * 1024 * 1024;

    private PaperCheck() {}

    /** Empty for anything that is not a sound document of a known format; documents with macros are none. */
    static Optional<PaperFormat> format(byte[] content) {
        if (PdfCheck.beginsAsPdf(content)) {
            return PdfCheck.isWhole(content) ? Optional.of(PaperFormat.PDF) : Optional.empty();
        }
        if (startsWith(content, "PK\u0003\u0004")) {
            return archive(content);
        }
        return PhotoCheck.mediaType(content).flatMap(PaperCheck::picture);
    }

    private static Optional<PaperFormat> picture(String mediaType) {
        return switch (mediaType) {
            case "image/jpeg" -> Optional.of(PaperFormat.JPEG);
            case "image/png" -> Optional.of(PaperFormat.PNG);
            default -> Optional.empty();
        };
    }

    private static Optional<PaperFormat> archive(byte[] content) {
        Set<String> names;
        try {
            names = names(content);
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
        boolean office = names.contains("[Content_Types].xml");
        boolean word = office && names.contains("word/document.xml");
        boolean excel = office && names.contains("xl/workbook.xml");
        boolean ofd = names.contains("OFD.xml");
        boolean macros = names.stream().anyMatch(name -> name.toLowerCase().endsWith("vbaproject.bin"));
        if (macros || count(word, excel, ofd) != 1) {
            return Optional.empty();
        }
        return Optional.of(word ? PaperFormat.DOCX : excel ? PaperFormat.XLSX : PaperFormat.OFD);
    }

    private static long count(boolean... all) {
        long n = 0;
        for (boolean one : all) {
            n += one ? 1 : 0;
        }
        return n;
    }

    /** Reads to the end: an archive cut short is none. */
    private static Set<String> names(byte[] content) throws IOException {
        Set<String> names = new HashSet<>();
        long inflated = 0;
        byte[] buffer = new byte[16 * 1024];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    inflated += read;
                    if (inflated > MOST_INFLATED) {
                        throw new IOException("more than an office document holds");
                    }
                }
                if (names.size() > MOST_ENTRIES) {
                    throw new IOException("more entries than an office document has");
                }
            }
        }
        return names;
    }

    private static boolean startsWith(byte[] content, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        if (content.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (content[i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
