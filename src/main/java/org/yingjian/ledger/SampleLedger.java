package org.yingjian.ledger;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yingjian.project.Projects;
import org.yingjian.shared.Actor;
import org.yingjian.shared.ConfigFile;
import org.yingjian.shared.Serving;

/** Loads the ledger Siping 2016 (四平 2016 示例台账) once, at the first start of the demo. */
@Component
@Serving
@Order(100)
@ConditionalOnProperty(name = "yingjian.ledger.sample")
class SampleLedger implements ApplicationRunner {

    static final String NAME = "ledger-siping-2016.csv";

    private static final Logger LOG = LoggerFactory.getLogger(SampleLedger.class);

    private final Projects projects;
    private final ImportLedger importLedger;
    private final ImportJobs imports;

    SampleLedger(Projects projects, ImportLedger importLedger, ImportJobs imports) {
        this.projects = projects;
        this.importLedger = importLedger;
        this.imports = imports;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!projects.listAll().isEmpty()) {
            return;
        }
        ImportJob done = importLedger.run(NAME, content(), Actor.PROGRAM);
        done.faults().forEach(f -> LOG.error("{}", imports.sentence(f, Locale.SIMPLIFIED_CHINESE)));
        LOG.info("{}: {}, {} projects entered", NAME, done.state(), done.added());
    }

    static byte[] content() {
        return ConfigFile.bytes(NAME);
    }
}
