package org.yingjian.progress;

import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.yingjian.project.Project;
import org.yingjian.shared.Problem;
import org.yingjian.step.EndCheck;
import org.yingjian.step.StepRecord.Flag;
import org.yingjian.workflow.Step;

/** An equipment step ends when every school of the project is there, or known to be missing. */
@Component
class LotsComplete implements EndCheck {

    private final JdbcLots lots;
    private final MessageSource messages;

    LotsComplete(JdbcLots lots, MessageSource messages) {
        this.lots = lots;
        this.messages = messages;
    }

    @Override
    public Optional<Objection> check(Project project, Step step) {
        return Lot.State.endOf(step).flatMap(state -> missing(project, state));
    }

    private Optional<Objection> missing(Project project, Lot.State state) {
        List<String> schools = new LotCount(lots.listOf(project.id())).schoolsBefore(state);
        if (schools.isEmpty()) {
            return Optional.empty();
        }
        Problem problem = Problem.rule(
                "lot.problem.schoolsMissing",
                schools.size(),
                messages.getMessage("lot.state." + state, null, LocaleContextHolder.getLocale()),
                String.join("、", schools));
        return Optional.of(new Objection(Flag.SCHOOLS_MISSING, problem));
    }
}
