package org.yingjian.web.step;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.shared.Problem;
import org.yingjian.step.ClockEvent.Kind;
import org.yingjian.step.CoSign;
import org.yingjian.step.CompleteStep;
import org.yingjian.step.CorrectClockEvent;
import org.yingjian.step.EnterOnBehalf;
import org.yingjian.step.RecallStep;
import org.yingjian.step.RecordClockEvent;
import org.yingjian.step.StepRecord;
import org.yingjian.step.WorkStep;
import org.yingjian.step.WorkStep.CorrectionCode;
import org.yingjian.web.frame.FormInput;

/** The buttons of a step: from what was typed to the use case. */
@Component
public class StepForm {

    /** Acts after which this record is over. */
    static final Set<String> ENDING =
            Set.of("finish", "pastFact", "refuse", "notAccepted", "withdrawn", "notNeeded", "correct", "onBehalf");

    private final CompleteStep complete;
    private final WorkStep work;
    private final RecordClockEvent keepClock;
    private final CorrectClockEvent correctClock;
    private final CoSign coSign;
    private final RecallStep recall;
    private final EnterOnBehalf onBehalf;

    StepForm(
            CompleteStep complete,
            WorkStep work,
            RecordClockEvent keepClock,
            CorrectClockEvent correctClock,
            CoSign coSign,
            RecallStep recall,
            EnterOnBehalf onBehalf) {
        this.complete = complete;
        this.work = work;
        this.keepClock = keepClock;
        this.correctClock = correctClock;
        this.coSign = coSign;
        this.recall = recall;
        this.onBehalf = onBehalf;
    }

    public void act(String act, long recordId, FormInput entered, Account account) {
        switch (act) {
            case "finish" -> complete.complete(entry(recordId, entered, false), account);
            case "pastFact" -> complete.complete(entry(recordId, entered, true), account);
            case "facts" -> work.recordFacts(recordId, entered.fields(), account);
            case "handedIn",
                    "accept",
                    "corrections",
                    "received",
                    "specialBegun",
                    "specialEnded",
                    "extended",
                    "notAccepted",
                    "withdrawn",
                    "refuse" ->
                keepClock.keep(happening(StepClockApi.Act.valueOf(act).kind(), recordId, entered), account);
            case "correctEvent", "strikeEvent" ->
                correctClock.correct(correction(act.equals("strikeEvent"), entered), account);
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
                        entered.word(CorrectionCode.class, "code").orElse(CorrectionCode.OTHER),
                        entered.requireText("reason"),
                        account);
            case "cosign" ->
                coSign.ask(
                        recordId,
                        entered.number("signer")
                                .orElseThrow(() -> new Problem(Problem.Kind.RULE, "web.problem.colleagueMissing")),
                        entered.get("question"),
                        account);
            case "cosignBack" -> coSign.takeBack(entered.number("sign").orElse(0L), account);
            case "recall" -> recall.recall(recordId, entered.get("recallReason"), account);
            case "onBehalf" ->
                onBehalf.enter(
                        new EnterOnBehalf.Entry(
                                recordId,
                                entered.requireDate("finishedOn"),
                                entered.fields(),
                                entered.get("paperNo"),
                                entered.requireDate("paperOn"),
                                entered.text("note")),
                        account);
            default -> throw new Problem(Problem.Kind.NOT_FOUND, "web.problem.noAct", act);
        }
    }

    /** What to say of the act: a tender that failed is not told as finished. */
    public String outcome(String act, StepRecord after) {
        return act.equals("finish") && after.state() == StepRecord.State.UNSUCCESSFUL ? "failed" : act;
    }

    private static RecordClockEvent.Entry happening(Kind kind, long recordId, FormInput entered) {
        return new RecordClockEvent.Entry(
                recordId,
                kind,
                entered.requireDate("on"),
                entered.has("pastFact"),
                entered.text("code"),
                entered.number("days").map(Long::intValue),
                entered.date("until"),
                entered.text("paper"),
                entered.text("decidedBy"),
                entered.text("list").or(() -> entered.text("reason")));
    }

    private static CorrectClockEvent.Correction correction(boolean strike, FormInput entered) {
        long event = entered.number("event")
                .orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "step.problem.noEvent", entered.get("event")));
        Optional<CorrectClockEvent.Values> instead = strike
                ? Optional.empty()
                : Optional.of(new CorrectClockEvent.Values(
                        entered.requireDate("on"),
                        entered.text("code"),
                        entered.number("days").map(Long::intValue),
                        entered.text("paper"),
                        entered.text("decidedBy"),
                        entered.text("list")));
        return new CorrectClockEvent.Correction(event, instead, entered.has("pastFact"), entered.requireText("why"));
    }

    private static CompleteStep.Entry entry(long recordId, FormInput entered, boolean pastFact) {
        boolean dateUnknown = entered.has("dateUnknown");
        return new CompleteStep.Entry(
                recordId,
                dateUnknown ? java.util.Optional.empty() : entered.date("finishedOn"),
                dateUnknown,
                entered.fields(),
                pastFact,
                entered.text("note"),
                entered.has("schoolsKnown"));
    }
}
