package org.yingjian.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.yingjian.shared.Sha256;

/** The seal of a row: SHA-256 over the seal before it and everything the row says. */
final class Chain {

    static final String START = "0".repeat(64);

    private Chain() {}

    static String seal(String before, long number, Row row) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
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
                    all.writeBytes((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                    all.writeBytes(bytes);
                });
        return Sha256.of(all.toByteArray());
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
