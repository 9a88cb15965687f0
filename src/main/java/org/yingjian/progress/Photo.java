package org.yingjian.progress;

/**
 * A photograph of a report, or a scanned sheet of a lot. Its content lies outside the database under its hash.
 *
 * @param id photo id
 * @param reportId report it belongs to
 * @param sha256 hash of the content, hexadecimal
 * @param mediaType image/jpeg, image/png, image/webp or application/pdf, told by the content
 * @param bytes size
 */
public record Photo(long id, long reportId, String sha256, String mediaType, long bytes) {

    /** Size in whole KB, at least one. */
    public long kilobytes() {
        return Math.max(1, bytes / 1024);
    }

    public boolean isPicture() {
        return mediaType.startsWith("image/");
    }
}
