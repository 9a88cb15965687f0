package org.yingjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yingjian.YingjianTest;
import org.yingjian.account.Account;
import org.yingjian.account.Accounts;
import org.yingjian.account.Organisations;
import org.yingjian.forecast.Explanations;
import org.yingjian.forecast.Forecast;
import org.yingjian.forecast.make.ForecastsOn;
import org.yingjian.overview.LineOn;
import org.yingjian.overview.ProjectLine;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.Actor;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;
import org.yingjian.web.RoadOn;

/** Page, list, forecast and record name the same body for every open and coming step of Siping 2016. */
@YingjianTest
class HoldersOfTheSampleTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 23);
    private static final int EVERY = 6;

    @Autowired
    LedgerCheck check;

    @Autowired
    LedgerWriter writer;

    @Autowired
    Projects projects;

    @Autowired
    Steps steps;

    @Autowired
    Explanations explanations;

    @Autowired
    Organisations organisations;

    @Autowired
    Accounts accounts;

    @Autowired
    ApplicationContext program;

    @Autowired
    PlatformTransactionManager manager;

    @Test
    void whoever_is_asked_names_the_same_holder() throws IOException {
        LedgerCheck.Result result = check.check(SheetReader.read(SampleLedger.content()), Importer.of(Actor.PROGRAM));
        new TransactionTemplate(manager).executeWithoutResult(status -> {
            status.setRollbackOnly();
            writer.write(result.rows(), Importer.of(Actor.PROGRAM), done -> {});
            List<Project> live = result.rows().stream()
                    .map(row -> projects.findByNumber(row.number()).orElseThrow())
                    .filter(project -> project.status() == Project.Status.LIVE)
                    .toList();
            assertThat(live).hasSizeGreaterThan(60);
            for (int i = 0; i < live.size(); i++) {
                compare(live.get(i), i % EVERY == 0);
            }
        });
    }

    private void compare(Project project, boolean explained) {
        Account reader = accounts.findByUsername("fagai").orElseThrow();
        Map<String, Long> held = steps.listHolders(project);
        List<StepRecord> open = steps.listRecords(project.id()).stream()
                .filter(StepRecord::isOpen)
                .toList();
        open.forEach(record -> assertThat(held.get(record.stepId()))
                .as(project.number() + " " + record.stepId())
                .isEqualTo(record.holder().orElse(null)));
        steps.getDiagram(project)
                .steps()
                .forEach(step -> assertThat(steps.findHolder(project, step))
                        .as(project.number() + " " + step.id())
                        .isEqualTo(Optional.ofNullable(held.get(step.id()))));
        RoadOn.holders(program, project, reader).forEach((step, name) -> assertName(project, step, name, held));
        Forecast forecast = ForecastsOn.day(program, DAY, List.of(project.id())).get(0);
        ProjectLine line = LineOn.of(program, project, forecast, open);
        Stream.concat(line.open().stream(), line.ahead().stream())
                .forEach(standing -> assertName(project, standing.stepId(), standing.holder(), held));
        if (explained) {
            explanations
                    .findExplanation(project.id())
                    .ifPresent(why ->
                            why.steps().forEach(cost -> assertName(project, cost.stepId(), cost.holder(), held)));
        }
    }

    private void assertName(Project project, String step, String name, Map<String, Long> held) {
        String expected = Optional.ofNullable(held.get(step))
                .map(id -> organisations.getOrganisation(id).name())
                .orElse("");
        assertThat(name).as(project.number() + " " + step).isEqualTo(expected);
    }
}
