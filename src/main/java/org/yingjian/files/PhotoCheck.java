package org.yingjian.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Tells a photograph by its content, never by its name. */
public final class PhotoCheck {

    /** More than any phone of today takes; a picture beyond it is a trap for memory. */
    private static final long MOST_PIXELS = 120_000_000;

    private static final int[] PNG = {0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};

    private PhotoCheck() {}

    /** Media type of a sound JPEG, PNG or WebP, empty for anything else. */
    public static Optional<String> mediaType(byte[] content) {
        if (FirstBytes.are(content, 0xFF, 0xD8, 0xFF)) {
            return decodes(content, "jpeg") ? Optional.of("image/jpeg") : Optional.empty();
        }
        if (FirstBytes.are(content, PNG)) {
            return decodes(content, "png") ? Optional.of("image/png") : Optional.empty();
        }
        return isWebp(content) ? Optional.of("image/webp") : Optional.empty();
    }

    /** ImageIO of the JDK cannot decode WebP: the container's length must fit at least. */
    private static boolean isWebp(byte[] content) {
        if (content.length < 30 || !ascii(content, 0, "RIFF") || !ascii(content, 8, "WEBP")) {
            return false;
        }
        long length = 0;
        for (int i = 7; i >= 4; i--) {
            length = length << 8 | content[i] & 0xFF;
        }
        boolean known = ascii(content, 12, "VP8 ") || ascii(content, 12, "VP8L") || ascii(content, 12, "VP8X");
        return known && (length + 8 == content.length || length + 9 == content.length);
    }

    private static boolean ascii(byte[] content, int at, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
        return Arrays.equals(Arrays.copyOfRange(content, at, at + wanted.length), wanted);
    }

    private static boolean decodes(byte[] content, String format) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
            return readers.hasNext() && decodes(readers.next(), in);
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }

    private static boolean decodes(ImageReader reader, ImageInputStream in) throws IOException {
        try {
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels == 0 || pixels > MOST_PIXELS) {
                return false;
            }
            ImageReadParam coarse = reader.getDefaultReadParam();
            int every = (int) Math.max(1, Math.sqrt(pixels / 250_000.0));
            coarse.setSourceSubsampling(every, every, 0, 0);
            reader.read(0, coarse);
            return true;
        } finally {
            reader.dispose();
        }
    }
}
