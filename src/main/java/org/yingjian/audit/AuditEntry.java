package org.yingjian.audit;

import java.time.LocalDateTime;

/**
 * One act on record.
 *
 * @param id sequence number
 * @param businessTime business date and time of the act, Asia/Shanghai
 * @param recordedAt wall time of the entry, Asia/Shanghai
 * @param actor name and office
 * @param action verb of the use case
 * @param subject what it was done to
 * @param detail values and reason
 */
public record AuditEntry(
        long id,
        LocalDateTime businessTime,
        LocalDateTime recordedAt,
        String actor,
        String action,
        String subject,
        String detail) {}
