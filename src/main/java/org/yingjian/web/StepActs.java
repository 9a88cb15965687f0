package org.yingjian.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.shared.Problem;
import org.yingjian.step.CompleteStep;
import org.yingjian.step.WorkStep;

/** The buttons of a step: from what was typed to the use case. */
@Component
class StepActs {

    /** Acts after which this record is over. */
    static final Set<String> ENDING = Set.of("finish", "pastFact", "refuse", "notNeeded", "correct");

    private final CompleteStep complete;
    private final WorkStep work;

    StepActs(CompleteStep complete, WorkStep work) {
        this.complete = complete;
        this.work = work;
    }

    void act(String act, long recordId, Entered entered, Account account) {
        switch (act) {
            case "finish" -> complete.complete(entry(recordId, entered, false), account);
            case "pastFact" -> complete.complete(entry(recordId, entered, true), account);
            case "facts" -> work.recordFacts(recordId, entered.fields(), account);
            case "accept" -> work.accept(recordId, entered.requireDate("on"), account);
            case "corrections" ->
                work.issueCorrections(recordId, entered.requireDate("on"), entered.requireText("list"), account);
            case "received" -> work.receiveCorrections(recordId, entered.requireDate("on"), account);
            case "refuse" -> work.refuse(recordId, entered.requireDate("on"), entered.requireText("reason"), account);
            case "notNeeded" ->
                work.declareNotNeeded(recordId, entered.requireDate("on"), entered.requireText("reason"), account);
            case "handOver" ->
                work.handOver(
                        recordId,
                        entered.number("colleague")
                                .orElseThrow(() -> new Problem(Problem.Kind.RULE, "web.problem.colleagueMissing")),
                        account);
            case "correct" ->
                work.correct(
                        recordId,
                        entered.requireDate("finishedOn"),
                        entered.fields(),
                        entered.requireText("reason"),
                        account);
            default -> throw new Problem(Problem.Kind.NOT_FOUND, "web.problem.noAct", act);
        }
    }

    private static CompleteStep.Entry entry(long recordId, Entered entered, boolean pastFact) {
        boolean dateUnknown = entered.has("dateUnknown");
        return new CompleteStep.Entry(
                recordId,
                dateUnknown ? java.util.Optional.empty() : entered.date("finishedOn"),
                dateUnknown,
                entered.fields(),
                pastFact,
                entered.text("note"));
    }
}
