package org.yingjian.paper;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yingjian.shared.Problem;

/** Sets up the virus scanner named in the configuration. */
@Configuration(proxyBeanMethods = false)
class Scanners {

    private static final Logger LOG = LoggerFactory.getLogger(Scanners.class);

    @Bean
    ScanUpload scanUpload(
            @Value("${yingjian.scan.clamd:}") String clamd, @Value("${yingjian.scan.command:}") String command) {
        ScanUpload scan = choose(clamd.strip(), command.strip());
        if (scan.name().isEmpty()) {
            LOG.info("Papers are kept unseen by a virus scanner: set yingjian.scan.clamd or yingjian.scan.command.");
        } else {
            LOG.info("Papers are looked at by {}.", scan.name().get());
        }
        return scan;
    }

    static ScanUpload choose(String clamd, String command) {
        if (!clamd.isEmpty()) {
            int colon = clamd.lastIndexOf(':');
            if (colon < 1 || !clamd.substring(colon + 1).matches("\\d{1,5}")) {
                throw new IllegalArgumentException("yingjian.scan.clamd (%s): host:port expected.".formatted(clamd));
            }
            return new ClamdScan(clamd.substring(0, colon), Integer.parseInt(clamd.substring(colon + 1)));
        }
        return command.isEmpty() ? new NoScan() : new CommandScan(command);
    }

    static Problem silent(String why) {
        LOG.warn("The virus scanner gave no answer: {}", why);
        return Problem.rule("paper.problem.scannerSilent");
    }

    private static final class NoScan implements ScanUpload {

        @Override
        public Optional<String> name() {
            return Optional.empty();
        }

        @Override
        public Optional<String> findTrouble(byte[] content) {
            return Optional.empty();
        }
    }
}
