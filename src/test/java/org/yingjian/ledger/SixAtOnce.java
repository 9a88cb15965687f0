package org.yingjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.account.Account;
import org.yingjian.account.Accounts;
import org.yingjian.audit.AuditTrail;
import org.yingjian.project.Projects;
import org.yingjian.shared.Actor;
import org.yingjian.shared.Problem;
import org.yingjian.step.CompleteStep;
import org.yingjian.step.RecallStep;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;
import org.yingjian.workflow.Workflows;

/** Six calls at one moment finish a step, then six recall it; project after project. */
class SixAtOnce {

    private static final LocalDate TODAY = LocalDate.of(2016, 5, 23);
    private static final int CALLS = 6;
    private static final String ONE_DONE = "[CONFLICT, CONFLICT, CONFLICT, CONFLICT, CONFLICT, done]";

    @Autowired
    ImportLedger importing;

    @Autowired
    Projects projects;

    @Autowired
    Steps steps;

    @Autowired
    CompleteStep complete;

    @Autowired
    RecallStep recall;

    @Autowired
    Workflows workflows;

    @Autowired
    Accounts accounts;

    @Autowired
    AuditTrail audit;

    /** One is done and five are told of it, each time; the record of acts and the run of the diagram say the same. */
    void race(int rounds) throws Exception {
        String own = "T-SIX-" + System.nanoTime() + "-";
        importing.run("six.csv", Ledgers.of(rounds, own).utf8(), Actor.PROGRAM);
        Account lishu = accounts.findByUsername("lishu").orElseThrow();
        Map<String, Integer> finished = new TreeMap<>();
        Map<String, Integer> recalled = new TreeMap<>();
        List<String> askew = new ArrayList<>();
        ExecutorService offices = Executors.newFixedThreadPool(CALLS);
        try {
            for (int round = 1; round <= rounds; round++) {
                long project = projects.findByNumber(own + "%03d".formatted(round))
                        .orElseThrow()
                        .id();
                StepRecord open = open(project);
                finished.merge(six(offices, () -> complete.complete(finished(open), lishu)), 1, Integer::sum);
                recalled.merge(six(offices, () -> recall.recall(open.id(), "点错", lishu)), 1, Integer::sum);
                if (!standsAsBefore(project, open)) {
                    askew.add(own + round);
                }
            }
        } finally {
            offices.shutdownNow();
        }
        assertThat(finished).as("recalled: %s, askew: %s", recalled, askew).containsOnly(Map.entry(ONE_DONE, rounds));
        assertThat(recalled).as("recalled").containsOnly(Map.entry(ONE_DONE, rounds));
        assertThat(askew).isEmpty();
    }

    private static String six(ExecutorService offices, Runnable act) throws Exception {
        CyclicBarrier start = new CyclicBarrier(CALLS);
        Callable<String> call = () -> {
            start.await(30, TimeUnit.SECONDS);
            return answer(act);
        };
        List<String> answers = new ArrayList<>();
        for (Future<String> one : offices.invokeAll(Collections.nCopies(CALLS, call))) {
            answers.add(one.get());
        }
        Collections.sort(answers);
        return answers.toString();
    }

    private static String answer(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (Problem problem) {
            return problem.kind().name();
        } catch (RuntimeException fault) {
            return fault.toString();
        }
    }

    private boolean standsAsBefore(long project, StepRecord open) {
        long recalls = audit.listBySubject("project:" + project, 100).stream()
                .filter(entry -> entry.action().equals("RecallStep"))
                .count();
        List<Long> opened = steps.listRecords(project).stream()
                .filter(StepRecord::isOpen)
                .map(StepRecord::id)
                .toList();
        return recalls == 1
                && opened.equals(List.of(open.id()))
                && workflows.getState(project).openSteps().equals(Set.of(open.stepId()));
    }

    private StepRecord open(long project) {
        return steps.listRecords(project).stream()
                .filter(StepRecord::isOpen)
                .findFirst()
                .orElseThrow();
    }

    private static CompleteStep.Entry finished(StepRecord open) {
        return new CompleteStep.Entry(
                open.id(), Optional.of(TODAY), false, Map.of("docNo", "梨财审〔2016〕9号"), false, Optional.empty());
    }
}
