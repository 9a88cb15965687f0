package org.yingjian.forecast.make;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yingjian.forecast.core.Law;
import org.yingjian.forecast.core.Node;
import org.yingjian.forecast.facts.ProjectFacts;
import org.yingjian.step.Limits;
import org.yingjian.step.StepClock.Unit;
import org.yingjian.workflow.Step;

/** How long an approval takes in the green channel, in days of its own clock. */
@Component
public class PromisedLimits {

    private static final int WEEK = 7;
    private static final int WORKING = 5;
    private static final int MONTH = 30;

    private final Limits limits;

    public PromisedLimits(Limits limits) {
        this.limits = limits;
    }

    /** Empty for a step that is no approval or has no such limit. */
    public Optional<Integer> limit(Step step, ProjectFacts facts) {
        return limits.findPromised(facts.project(), step, facts.road(), facts.today())
                .map(promise -> inClockOf(step, promise));
    }

    /** The step with its law cut at the limit; never below its lawful minimum. */
    public static Node.Step capped(Node.Step s, int days) {
        int limit = Math.max(1, Math.max(s.minimum(), days));
        return new Node.Step(
                s.id(),
                s.law().within(limit),
                s.clock(),
                Math.min(limit, s.minimum()),
                Math.min(limit, s.plan()),
                s.next());
    }

    /** The law of a running step; a promise already overrun says nothing of the rest. */
    public static Law capped(Law law, int age, int least, int days) {
        int limit = Math.max(1, Math.max(least, days));
        return age < limit ? law.within(limit) : law;
    }

    private static int inClockOf(Step step, Limits.Promise promise) {
        boolean working = promise.unit() == Unit.WORKING_DAYS;
        int days = promise.unit() == Unit.MONTHS ? promise.days() * MONTH : promise.days();
        if (working == "working".equals(step.clock())) {
            return days;
        }
        return Math.max(1, working ? days * WEEK / WORKING : days * WORKING / WEEK);
    }
}
