package org.yingjian.step.rule;

import org.yingjian.shared.Problem;
import org.yingjian.step.StepRecord.Flag;

/** A broken rule: the flag a fact keeps, the problem a live act is refused with. */
public record Breach(Flag flag, Problem problem) {}
