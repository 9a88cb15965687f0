package org.yingjian.step.rule;

import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.project.ChangeProject;
import org.yingjian.project.Project;
import org.yingjian.shared.Actor;
import org.yingjian.shared.Problem;
import org.yingjian.step.StepRecord;
import org.yingjian.step.StepRecord.Flag;
import org.yingjian.step.road.JdbcRecords;
import org.yingjian.step.road.ProjectRoad;
import org.yingjian.step.road.ProjectRoads;
import org.yingjian.step.road.RecordDraft;
import org.yingjian.workflow.Step;

/** What every act on a step begins with: the project's lock, the record as it is under the lock, and the right to work it. */
@Component
public class ActOnStep {

    private final ChangeProject changes;
    private final ProjectRoads roads;
    private final JdbcRecords records;
    private final WorkRights rights;
    private final EndOfStep finish;

    ActOnStep(ChangeProject changes, ProjectRoads roads, JdbcRecords records, WorkRights rights, EndOfStep finish) {
        this.changes = changes;
        this.roads = roads;
        this.records = records;
        this.rights = rights;
        this.finish = finish;
    }

    /**
     * @param record as it is under the lock
     * @param actor who acts, as it is signed
     * @param onBehalf entered for another organisation from its paper
     */
    public record Act(ProjectRoad road, Step step, StepRecord record, Actor actor, boolean onBehalf) {

        public Project project() {
            return road.project();
        }
    }

    /** @throws Problem NOT_FOUND and NOT_ALLOWED as {@link WorkRights#require} */
    public void on(long recordId, Account account, Consumer<Act> what) {
        answering(recordId, account, act -> {
            what.accept(act);
            return null;
        });
    }

    /** The same with an answer. */
    public <T> T answering(long recordId, Account account, Function<Act, T> what) {
        return changes.change(records.get(recordId).projectId(), project -> {
            StepRecord record = records.get(recordId);
            ProjectRoad road = roads.of(project);
            Step step = road.step(record.stepId());
            rights.require(account, project, step, record);
            Actor actor = rights.actor(account, project, step, record);
            return what.apply(new Act(road, step, record, actor, rights.onBehalf(account, project, step, record)));
        });
    }

    /** The record to write on, touched, and marked where it is written for others. */
    public RecordDraft touched(Act act) {
        RecordDraft draft = RecordDraft.of(act.record());
        finish.touch(draft);
        if (act.onBehalf()) {
            draft.flags.add(Flag.ON_BEHALF);
        }
        return draft;
    }
}
