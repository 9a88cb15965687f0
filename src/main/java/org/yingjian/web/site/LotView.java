package org.yingjian.web.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.yingjian.account.Account;
import org.yingjian.progress.Lot;
import org.yingjian.progress.LotCount;
import org.yingjian.progress.Lots;
import org.yingjian.project.Project;
import org.yingjian.project.ProjectKind;
import org.yingjian.step.StepRecord;
import org.yingjian.web.frame.ProjectPart;
import org.yingjian.web.frame.StepPart;
import org.yingjian.workflow.Step;

/** What pages of a project or step show of its lots. */
@Component
public class LotView implements ProjectPart, StepPart {

    private static final int LONGEST = 200;

    /** Field of a step that takes the numbers entered for a state of its lots. */
    private static final Map<Lot.State, String> NUMBERS = Map.of(
            Lot.State.DELIVERED, "receiptNo",
            Lot.State.ACCEPTED, "docNo",
            Lot.State.BOOKED, "assetNo");

    private final Lots lots;

    LotView(Lots lots) {
        this.lots = lots;
    }

    @Override
    public void fill(Project project, Account account, Model model) {
        model.addAttribute("equipment", isEquipment(project));
        if (isEquipment(project)) {
            count(project, model);
        }
    }

    @Override
    public void fill(Project project, StepRecord record, Step step, Account account, Model model) {
        Optional<Lot.State> last = Lot.State.endOf(step);
        model.addAttribute("lotState", last.orElse(null));
        model.addAttribute(
                "schoolsMissing",
                last.isPresent() && !missing(project, last.get()).isEmpty());
        if (last.isPresent()) {
            count(project, model);
        }
    }

    private void count(Project project, Model model) {
        model.addAttribute("lotCount", lots.count(project.id()));
        model.addAttribute("lotStates", Lot.State.values());
    }

    private static boolean isEquipment(Project project) {
        return project.kind() == ProjectKind.EQUIPMENT;
    }

    /** What the lots say of the fields of an open step once every school is there: days of its parts, numbers, the day itself. */
    public Map<String, String> suggest(Project project, Step step, StepRecord record) {
        Optional<Lot.State> last = Lot.State.endOf(step);
        Map<String, String> known = new HashMap<>();
        if (!record.isOpen() || last.isEmpty() || !isEquipment(project)) {
            return known;
        }
        LotCount count = lots.count(project.id());
        for (Lot.State state : Lot.State.values()) {
            if (step.covers().contains(state.step())) {
                count.completeOn(state).ifPresent(day -> known.put(Step.dateField(state.step()), day.toString()));
            }
            String number = NUMBERS.get(state);
            String documents = String.join("、", count.documents(state));
            if (step.covers().contains(state.step()) && number != null && fits(documents)) {
                known.put(number, documents);
            }
        }
        count.completeOn(last.get()).ifPresent(day -> known.put("finishedOn", day.toString()));
        known.keySet()
                .removeIf(id -> !id.equals("finishedOn") && !asks(step, id)
                        || record.fields().containsKey(id));
        return known;
    }

    private static boolean fits(String documents) {
        return !documents.isEmpty() && documents.length() <= LONGEST;
    }

    private static boolean asks(Step step, String id) {
        return step.fields().stream().anyMatch(field -> field.id().equals(id));
    }

    /** Schools that are not where the step ends, by name. */
    private List<String> missing(Project project, Lot.State last) {
        return isEquipment(project) ? lots.count(project.id()).schoolsBefore(last) : List.of();
    }
}
