package org.yingjian.files;

import java.nio.charset.StandardCharsets;

/** Tells a PDF by its content, never by its name. */
public final class PdfCheck {

    public static final String MEDIA_TYPE = "application/pdf";

    private static final int[] HEAD = {'%', 'P', 'D', 'F', '-'};
    private static final int TAIL = 2048;

    private PdfCheck() {}

    /** Begins as one; it may still be cut short. */
    public static boolean beginsAsPdf(byte[] content) {
        return FirstBytes.are(content, HEAD);
    }

    /** From head to end. */
    public static boolean isWhole(byte[] content) {
        int from = Math.max(0, content.length - TAIL);
        String tail = new String(content, from, content.length - from, StandardCharsets.ISO_8859_1);
        return beginsAsPdf(content) && tail.contains("startxref") && tail.contains("%%EOF");
    }
}
