package org.yingjian.ledger;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.yingjian.shared.Actor;
import org.yingjian.shared.Command;

/** {@code import LEDGER}: takes a ledger in from the command line. */
@Component
class ImportCommand implements Command {

    private static final int SHOWN = 200;

    private final ImportLedger importLedger;
    private final ImportJobs imports;

    ImportCommand(ImportLedger importLedger, ImportJobs imports) {
        this.importLedger = importLedger;
        this.imports = imports;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String usage() {
        return "import LEDGER                takes in a ledger (CSV or XLSX), all rows or none";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            out.println(usage());
            return 2;
        }
        Path file = Path.of(arguments.get(0));
        try {
            byte[] content = Files.readAllBytes(file);
            ImportJob done = importLedger.run(file.getFileName().toString(), content, Actor.PROGRAM);
            print(done, out);
            return done.state() == ImportJob.State.DONE ? 0 : 1;
        } catch (IOException e) {
            out.printf("%s: cannot be read.%n", file);
            return 2;
        }
    }

    private void print(ImportJob done, PrintStream out) {
        Locale locale = Locale.SIMPLIFIED_CHINESE;
        out.printf(
                "%s: %s, rows %d, added %d, changed %d, unchanged %d, faults %d, warnings %d%n",
                done.fileName(),
                done.state(),
                done.rows(),
                done.added(),
                done.changed(),
                done.unchanged(),
                done.faults().size(),
                done.warnings().size());
        done.faults().stream().limit(SHOWN).forEach(f -> out.println("  " + imports.sentence(f, locale)));
        done.warnings().stream().limit(SHOWN).forEach(f -> out.println("  " + imports.sentence(f, locale)));
    }
}
