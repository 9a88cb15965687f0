package org.yingjian.workflow;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A step of a diagram.
 *
 * @param id task id, for example {@code N13} or {@code R1_R2}
 * @param name Chinese name
 * @param stageId id of the embedded sub-process it stands in
 * @param stageName Chinese name of the stage
 * @param holder who works it: commission, land, contractor… (kinds of organisations)
 * @param applicant who hands in first (待申报), empty when the step starts with its holder
 * @param approval an approval with a legal clock from acceptance (受理)
 * @param permit a construction permit: the start of works is checked against it
 * @param covers ids of the domain steps it stands for: itself, or several for a collapsed step
 * @param clock clock of its duration: working, calendar, construction, indoor
 * @param act approval, filing, design, procurement, contract, works, acceptance, handover, delivery, plan
 * @param fields declared form fields in order
 */
public record Step(
        String id,
        String name,
        String stageId,
        String stageName,
        String holder,
        Optional<String> applicant,
        boolean approval,
        boolean permit,
        Set<String> covers,
        String clock,
        String act,
        List<FormField> fields) {

    /** The field for the number of its paper: the first that takes a number. */
    public Optional<FormField> paperNumber() {
        return fields.stream().filter(f -> f.id().endsWith("No")).findFirst();
    }

    /** Id of the field for the day on which the domain step, a part of a collapsed step, was done. */
    public static String dateField(String part) {
        return FormField.dayOf(part);
    }

    /** Whether it is a collapsed step that asks for the day of that domain step. */
    public boolean isPart(String domainStep) {
        return fields.stream().anyMatch(f -> f.id().equals(dateField(domainStep)));
    }

    /** The field whose value decides the way after this step, {@code <id>_result}, if there is one. */
    public Optional<FormField> resultField() {
        return fields.stream().filter(f -> f.id().equals(id + "_result")).findFirst();
    }
}
