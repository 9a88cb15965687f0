package org.yingjian.paper;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.yingjian.files.Archive;
import org.yingjian.files.PdfCheck;
import org.yingjian.files.PhotoCheck;

/** Tells a paper by its content, never by its name. */
final class PaperCheck {

    private PaperCheck() {}

    /** Empty for anything that is not a sound document of a known format; documents with macros are none. */
    static Optional<PaperFormat> format(byte[] content) {
        if (PdfCheck.beginsAsPdf(content)) {
            return PdfCheck.isWhole(content) ? Optional.of(PaperFormat.PDF) : Optional.empty();
        }
        if (Archive.begins(content)) {
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
        Set<String> names = Archive.read(content).names();
        boolean office = names.contains("[Content_Types].xml");
        boolean word = office && names.contains("word/document.xml");
        boolean excel = office && names.contains("xl/workbook.xml");
        boolean ofd = names.contains("OFD.xml");
        boolean macros =
                names.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
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
}
