package org.yingjian.step.rule;

import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.shared.Problem;
import org.yingjian.step.CoSign.CoSignature.State;
import org.yingjian.step.road.JdbcCoSigns;
import org.yingjian.workflow.Step;

/** A step somebody was asked about (加签) is not decided before he has answered. */
@Component
public class CoSignRule {

    private final JdbcCoSigns cosigns;

    CoSignRule(JdbcCoSigns cosigns) {
        this.cosigns = cosigns;
    }

    /** @throws Problem RULE while somebody asked has not answered, naming him to those who may know */
    public void requireAnswered(Step step, long recordId, Account account) {
        cosigns.listOf(recordId).stream()
                .filter(asked -> asked.state() == State.WAITING)
                .findFirst()
                .ifPresent(asked -> {
                    throw asked.isOpenTo(account)
                            ? EndOfStep.rule("step.problem.cosignWaits", step.name(), asked.signer())
                            : EndOfStep.rule("step.problem.cosignWaitsInside", step.name());
                });
    }
}
