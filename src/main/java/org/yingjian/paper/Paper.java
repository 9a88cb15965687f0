package org.yingjian.paper;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A document attached to a step.
 *
 * @param id paper id
 * @param projectId project
 * @param stepId task id in the diagram
 * @param recordId round of the step it was attached to, empty when the diagram had not come to the step
 * @param code which required paper it is, empty for any other
 * @param title what it is
 * @param number number on the paper
 * @param datedOn date on the paper
 * @param issuer office that issued it
 * @param fileName name of the file, its ending set right by the content
 * @param format told by the content
 * @param bytes size
 * @param sha256 hash of the content, hexadecimal
 * @param scannedBy what looked for viruses, empty when nothing did
 * @param accountId who attached it
 * @param enteredBy office and name of who attached it
 * @param enteredAt business time of the entry
 * @param removed who took it off, when and why
 */
public record Paper(
        long id,
        long projectId,
        String stepId,
        Optional<Long> recordId,
        Optional<String> code,
        String title,
        Optional<String> number,
        LocalDate datedOn,
        String issuer,
        String fileName,
        PaperFormat format,
        long bytes,
        String sha256,
        Optional<String> scannedBy,
        long accountId,
        String enteredBy,
        LocalDateTime enteredAt,
        Optional<Removed> removed) {

    public record Removed(String by, LocalDateTime at, String reason) {}
}
