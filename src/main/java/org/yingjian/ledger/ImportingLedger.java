package org.yingjian.ledger;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yingjian.account.Account;
import org.yingjian.account.Role;
import org.yingjian.forecast.Laws;
import org.yingjian.ledger.ImportJob.State;
import org.yingjian.ledger.LedgerWriter.RowRefused;
import org.yingjian.ledger.LedgerWriter.Written;
import org.yingjian.project.ChangeProject;
import org.yingjian.shared.Actor;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.Problem;

/** Runs imports one after the other: read, check, write in one transaction, then forecast again. */
@Service
class ImportingLedger implements ImportLedger {

    private static final Logger LOG = LoggerFactory.getLogger(ImportingLedger.class);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int STRIDE = 100;

    private final LedgerCheck check;
    private final LedgerWriter writer;
    private final JdbcImports imports;
    private final RunningImport running;
    private final ChangeProject changes;
    private final Laws laws;
    private final TransactionTemplate transaction;
    private final MessageSource messages;
    private final BusinessClock clock;
    private final ExecutorService one = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "ledger-import");
        thread.setDaemon(true);
        return thread;
    });

    ImportingLedger(
            LedgerCheck check,
            LedgerWriter writer,
            JdbcImports imports,
            RunningImport running,
            ChangeProject changes,
            Laws laws,
            PlatformTransactionManager manager,
            MessageSource messages,
            BusinessClock clock) {
        this.check = check;
        this.writer = writer;
        this.imports = imports;
        this.running = running;
        this.changes = changes;
        this.laws = laws;
        this.transaction = new TransactionTemplate(manager);
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public synchronized long start(String fileName, byte[] content, Account account) {
        if (account.role() != Role.ADMINISTRATOR && account.role() != Role.COMMISSION) {
            throw Problem.notAllowed("ledger.problem.notYours");
        }
        if (content.length > SheetReader.MOST_BYTES) {
            throw Problem.rule("ledger.problem.tooLarge", SheetReader.MOST_BYTES / 1_048_576);
        }
        LocalDateTime now = clock.now();
        if (imports.anyRunning(now.minus(LONGEST))) {
            throw Problem.conflict("ledger.problem.running");
        }
        long id = begin(fileName, account.actor());
        byte[] copy = content.clone();
        one.execute(() -> work(id, copy, Importer.of(account)));
        return id;
    }

    @Override
    public ImportJob run(String fileName, byte[] content, Actor actor) {
        return run(fileName, content, Importer.of(actor));
    }

    ImportJob run(String fileName, byte[] content, Importer by) {
        long id = begin(fileName, by.actor());
        work(id, content, by);
        return imports.find(id).orElseThrow();
    }

    @PreDestroy
    void stop() {
        one.shutdown();
    }

    private long begin(String fileName, Actor actor) {
        String name = fileName == null || fileName.isBlank() ? "?" : fileName.strip();
        String by = (actor.office() + " " + actor.name()).strip();
        return imports.begin(shortened(name, 300), shortened(by, 300), clock.now());
    }

    private static String shortened(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }

    private void work(long id, byte[] content, Importer by) {
        running.begun(id);
        try {
            take(id, content, by);
        } finally {
            running.ended(id);
        }
    }

    private void take(long id, byte[] content, Importer by) {
        try {
            Sheet sheet = SheetReader.read(content);
            int rows = sheet.lines().size();
            imports.setState(id, State.CHECKING, rows);
            LedgerCheck.Result result = check.check(sheet, by);
            imports.keep(id, result.faults());
            if (!result.faults().isEmpty()) {
                end(id, State.REFUSED, result.badRows());
                return;
            }
            imports.keep(id, result.warnings());
            imports.setState(id, State.WRITING, rows);
            Written written = transaction.execute(status -> writer.write(result.rows(), by, done -> {
                if (done % STRIDE == 0 || done == rows) {
                    imports.setDone(id, done);
                }
            }));
            imports.setCounts(id, written.added().size(), written.changed().size(), written.unchanged());
            imports.setState(id, State.FORECASTING, rows);
            imports.setDone(id, written.unchanged());
            List<Long> touched = new ArrayList<>(written.added());
            touched.addAll(written.changed());
            changes.announceAll(touched, told -> imports.setDone(id, written.unchanged() + told));
            if (!touched.isEmpty()) {
                laws.learnAfterImport();
            }
            end(id, State.DONE, 0);
        } catch (UnreadableLedger e) {
            imports.keep(id, List.of(e.fault()));
            end(id, State.REFUSED, 0);
        } catch (RowRefused e) {
            LOG.warn("ledger import {}: {}", id, e.getMessage(), e);
            imports.keep(id, List.of(Complaints.of(e.line(), "", e.number(), "refused", false, reason(e))));
            end(id, State.REFUSED, 1);
        } catch (RuntimeException e) {
            LOG.error("ledger import {}: failed, nothing was changed.", id, e);
            end(id, State.FAILED, 0);
        }
    }

    private void end(long id, State state, int badRows) {
        imports.end(id, state, badRows, clock.now());
    }

    /** What the register or the diagram said, in the words of its own bundle. */
    private String reason(RowRefused refused) {
        Throwable cause = refused.getCause();
        if (cause instanceof Problem problem) {
            return inWords(problem.key(), problem.arguments().toArray());
        }
        return cause instanceof DataAccessException access
                ? inWords(unwritten(access))
                : String.valueOf(cause.getMessage());
    }

    /** A rival's import passes, so trying again helps; anything else is for the administrator's log. */
    static String unwritten(DataAccessException cause) {
        return cause instanceof ConcurrencyFailureException ? "ledger.problem.rival" : "ledger.problem.unwritten";
    }

    private String inWords(String key, Object... arguments) {
        return messages.getMessage(key, arguments, key, Locale.SIMPLIFIED_CHINESE);
    }
}
