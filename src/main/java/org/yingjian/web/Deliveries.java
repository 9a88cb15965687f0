package org.yingjian.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.progress.Lot;
import org.yingjian.progress.LotCount;
import org.yingjian.progress.Lots;
import org.yingjian.project.Project;
import org.yingjian.project.ProjectKind;
import org.yingjian.workflow.Step;

/** What pages of a project or step show of its lots. */
@Component("deliveries")
class Deliveries {

    private final Lots lots;
    private final CurrentAccount current;

    Deliveries(Lots lots, CurrentAccount current) {
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

    /** The state whose reaching ends the step: of a collapsed one, the last of those it covers; empty for other steps. */
    public Optional<Lot.State> stateOf(Step step) {
        return states().stream()
                .filter(state -> state != Lot.State.ORDERED && step.covers().contains(state.step()))
                .max(Comparator.naturalOrder());
    }
}
