package planted.step.road;

import planted.step.rule.Above;

/** Planted: road knows a rule. */
public class ReachesUp {
    Above above;
}
