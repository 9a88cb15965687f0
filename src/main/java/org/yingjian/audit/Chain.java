package org.yingjian.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;

/** The seal of a row: SHA-256 over the seal before it and everything the row says. */
final class Chain {

    static final String START = "0".repeat(64);

    private Chain() {}

    static String seal(String before, long number, Row row) {
        MessageDigest digest = sha256();
        List.of(
                        before,
                        Long.toString(number),
                        Long.toString(row.id()),
                        row.businessTime().toString(),
                        row.recordedAt().toString(),
                        Long.toString(row.accountId()),
                        row.actor(),
                        row.action(),
                        row.subject(),
                        row.detail())
                .forEach(part -> {
                    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                    // The length first, so that text cannot wander from one field to the next unseen.
                    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                    digest.update(bytes);
                });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A row as it stands in the database; number and seal null while unsealed. */
    record Row(
            long id,
            LocalDateTime businessTime,
            LocalDateTime recordedAt,
            long accountId,
            String actor,
            String action,
            String subject,
            String detail,
            Long sealNumber,
            String seal) {}
}
