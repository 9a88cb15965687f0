package org.yingjian.step.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yingjian.shared.Problem;
import org.yingjian.step.StepRecord;
import org.yingjian.step.road.ProjectRoad;
import org.yingjian.step.road.RecordDraft;
import org.yingjian.workflow.Step;

/**
 * One law about the end of a step, asked behind every entrance that ends one. The rules are asked by rank, each a
 * component with its {@code @Order}; what the first of them has against a live end is what is said.
 */
public interface EndRule {

    /** Method, bidders, ceiling and standstills of a purchase. */
    int TENDER = 1;
    /** The shortest times between notice, opening and award. */
    int WAITS = 2;
    /** Nothing is awarded or signed while the candidates are published. */
    int PUBLICITY = 3;
    /** No works before their permit. */
    int PERMIT = 4;

    /** @return what it has against the end, the gravest first */
    List<Breach> breaches(End end);

    /** What it has against facts noted while the step is open. */
    default Optional<Breach> plan(ProjectRoad road, RecordDraft open) {
        return Optional.empty();
    }

    /**
     * @param planned days to come may be named where the law lets them be
     * @throws Problem RULE for something done after today
     */
    default void requirePast(Step step, Map<String, String> values, boolean planned) {}

    /**
     * @param draft the end as entered
     * @param fact it happened, whatever the law says
     * @param latest latest round of each step
     */
    record End(ProjectRoad road, RecordDraft draft, boolean fact, Function<String, Optional<StepRecord>> latest) {

        public Step step() {
            return road.step(draft.stepId);
        }

        /** A round that failed breaks fewer rules. */
        public boolean succeeds() {
            return ProjectRoad.isSuccess(step(), draft.result);
        }
    }
}
