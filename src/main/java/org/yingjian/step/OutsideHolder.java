package org.yingjian.step;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A body that holds a step without using the program: the province, a central purchase centre, a bureau without account.
 *
 * @param id in order of entry; the latest of a step stands
 * @param projectId project
 * @param stepId task id in the diagram
 * @param organisation who holds it
 * @param recorder organisation that records on its behalf (代录), besides the commission
 * @param officer who asks after it, empty for the project's 包保责任人
 * @param paper number of the paper that hands it over
 * @param note remark
 * @param enteredAt business date and time of the entry
 * @param enteredBy who typed it
 */
public record OutsideHolder(
        long id,
        long projectId,
        String stepId,
        long organisation,
        Optional<Long> recorder,
        Optional<String> officer,
        Optional<String> paper,
        Optional<String> note,
        LocalDateTime enteredAt,
        String enteredBy) {}
