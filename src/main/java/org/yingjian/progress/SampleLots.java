package org.yingjian.progress;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yingjian.account.Accounts;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.Actor;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.Serving;

/** Enters the sample ledger's equipment by school once, after the ledger itself. */
@Component
@Serving
@Order(110)
@ConditionalOnProperty(name = "yingjian.ledger.sample")
class SampleLots implements ApplicationRunner {

    private static final String NAME = "lots-siping-2016.csv";
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setTrim(true)
            .get();

    private final Projects projects;
    private final Accounts accounts;
    private final JdbcLots lots;
    private final BusinessClock clock;

    SampleLots(Projects projects, Accounts accounts, JdbcLots lots, BusinessClock clock) {
        this.projects = projects;
        this.accounts = accounts;
        this.lots = lots;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) throws IOException {
        if (!lots.listAll().isEmpty()) {
            return;
        }
        for (CSVRecord line : lines()) {
            projects.findByNumber(line.get("number")).ifPresent(project -> enter(project, line));
        }
    }

    private void enter(Project project, CSVRecord line) {
        long id = lots.insert(
                project.id(),
                line.get("school"),
                line.get("item"),
                Integer.parseInt(line.get("quantity")),
                line.get("unit"),
                clock.now(),
                Actor.PROGRAM.name());
        if (line.get("reported").isEmpty()) {
            return;
        }
        project.draft().contractor().stream()
                .flatMap(firm -> accounts.listByOrganisation(firm).stream())
                .findFirst()
                .ifPresent(supplier -> lots.insertAct(
                        new RecordLots.Entry(
                                id,
                                Lot.State.valueOf(line.get("reported")),
                                LocalDate.parse(line.get("on")),
                                Optional.of(line.get("document")),
                                Optional.empty(),
                                List.of()),
                        Lot.Standing.PENDING,
                        false,
                        supplier,
                        clock.now()));
    }

    /** A file in {@code ./config} beats the packaged one. */
    private static List<CSVRecord> lines() throws IOException {
        Path outer = Path.of("config", NAME);
        try (Reader reader = Files.isReadable(outer)
                        ? Files.newBufferedReader(outer, StandardCharsets.UTF_8)
                        : new InputStreamReader(
                                new ClassPathResource("config/" + NAME).getInputStream(), StandardCharsets.UTF_8);
                CSVParser parser = FORMAT.parse(reader)) {
            return parser.getRecords();
        }
    }
}
