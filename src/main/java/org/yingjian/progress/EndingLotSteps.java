package org.yingjian.progress;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.progress.Lot.State;
import org.yingjian.project.Projects;

/** Ends the steps whose last school is there. */
@Component
class EndingLotSteps {

    private final MatchingStep matching;
    private final Projects projects;

    EndingLotSteps(MatchingStep matching, Projects projects) {
        this.matching = matching;
        this.projects = projects;
    }

    /** A command of its own for each step; who may not end it leaves it open for those who may. */
    void end(long projectId, LotCount count, Account account) {
        for (State state : List.of(State.DELIVERED, State.INSTALLED, State.COMMISSIONED)) {
            count.completeOn(state)
                    .ifPresent(day -> matching.take(projects.getProject(projectId), state.step(), day, account));
        }
        // An acceptance has a sheet and an outcome of its own: only its day is noted, where a collapsed step asks for
        // it.
        // With the last booking nothing is left to say.
        count.completeOn(State.ACCEPTED)
                .ifPresent(
                        day -> matching.noteDay(projects.getProject(projectId), State.ACCEPTED.step(), day, account));
        count.completeOn(State.BOOKED)
                .ifPresent(day -> matching.endOpen(projects.getProject(projectId), State.BOOKED.step(), day, account));
    }
}
