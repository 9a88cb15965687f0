package org.yingjian.web.site;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.progress.Lot;
import org.yingjian.progress.LotCount;
import org.yingjian.progress.Lots;
import org.yingjian.project.Project;
import org.yingjian.project.ProjectKind;
import org.yingjian.step.StepRecord;
import org.yingjian.web.frame.CurrentAccount;
import org.yingjian.workflow.Step;

/** What pages of a project or step show of its lots. */
@Component("deliveries")
public class LotView {

    private final Lots lots;
    private static final int LONGEST = 200;

    /** Field of a step that takes the numbers entered for a state of its lots. */
    private static final Map<Lot.State, String> NUMBERS = Map.of(
            Lot.State.DELIVERED, "receiptNo",
            Lot.State.ACCEPTED, "docNo",
            Lot.State.BOOKED, "assetNo");

    private final CurrentAccount current;

    LotView(Lots lots, CurrentAccount current) {
        this.lots = lots;
        this.current = current;
    }

    public boolean isEquipment(Project project) {
        return project.kind() == ProjectKind.EQUIPMENT;
    }

    public LotCount of(Project project) {
        return lots.count(project.id());
    }

    public List<Lot.State> states() {
        return Arrays.asList(Lot.State.values());
    }

    public boolean mayManage(Project project) {
        Account account = current.get();
        return lots.mayManage(project, account);
    }

    /** What the lots say of the fields of an open step once every school is there: days of its parts, numbers, the day itself. */
    public Map<String, String> suggest(Project project, Step step, StepRecord record) {
        Optional<Lot.State> last = stateOf(step);
        Map<String, String> known = new HashMap<>();
        if (!record.isOpen() || last.isEmpty() || !isEquipment(project)) {
            return known;
        }
        LotCount count = of(project);
        for (Lot.State state : states()) {
            if (step.covers().contains(state.step())) {
                count.completeOn(state).ifPresent(day -> known.put(state.step() + "_date", day.toString()));
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
    public List<String> missing(Project project, Step step) {
        return isEquipment(project)
                ? stateOf(step).map(of(project)::schoolsBefore).orElse(List.of())
                : List.of();
    }

    /** The state whose reaching ends the step: of a collapsed one, the last of those it covers; empty for other steps. */
    public Optional<Lot.State> stateOf(Step step) {
        return Lot.State.endOf(step);
    }
}
