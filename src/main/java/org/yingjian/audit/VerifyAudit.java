package org.yingjian.audit;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yingjian.shared.Command;

/** {@code verify-audit}: reads the chain from its first row and names every row that does not fit. */
@Component
class VerifyAudit implements Command {

    private static final int PORTION = 2_000;
    private static final int SHOWN = 20;

    private final JdbcClient jdbc;
    private final Clock wall;

    VerifyAudit(JdbcClient jdbc, Clock wall) {
        this.jdbc = jdbc;
        this.wall = wall;
    }

    @Override
    public String name() {
        return "verify-audit";
    }

    @Override
    public String usage() {
        return "verify-audit                 checks that no act on record was changed or taken out";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Finding finding = verify();
        out.printf("%d acts sealed, last seal %d %s%n", finding.sealed(), finding.sealed(), finding.lastSeal());
        finding.faults().stream().limit(SHOWN).forEach(out::println);
        if (finding.faults().size() > SHOWN) {
            out.printf("… and %d more%n", finding.faults().size() - SHOWN);
        }
        out.println(finding.faults().isEmpty() ? "The record is intact." : "THE RECORD WAS CHANGED.");
        return finding.faults().isEmpty() ? 0 : 1;
    }

    Finding verify() {
        List<String> faults = new ArrayList<>();
        long expected = 1;
        String before = Chain.START;
        List<Chain.Row> rows;
        do {
            rows = jdbc.sql("select * from audit_entry where seal_number >= ? order by seal_number limit ?")
                    .params(expected, PORTION)
                    .query(Chain.Row.class)
                    .list();
            for (Chain.Row row : rows) {
                if (row.sealNumber() != expected) {
                    faults.add("seal %d to %d: rows are missing".formatted(expected, row.sealNumber() - 1));
                }
                boolean followsGap = row.sealNumber() != expected;
                if (!followsGap && !Objects.equals(Chain.seal(before, row.sealNumber(), row), row.seal())) {
                    faults.add("seal %d (act %d, %s %s %s): the row is not what was sealed"
                            .formatted(row.sealNumber(), row.id(), row.recordedAt(), row.action(), row.subject()));
                }
                before = row.seal();
                expected = row.sealNumber() + 1;
            }
        } while (rows.size() == PORTION);
        faults.addAll(unsealed());
        return new Finding(expected - 1, before, faults);
    }

    private List<String> unsealed() {
        return jdbc
                .sql("select * from audit_entry where seal_number is null and recorded_at < ? order by id")
                .param(LocalDateTime.now(wall).minusMinutes(1))
                .query(Chain.Row.class)
                .stream()
                .map(row -> "act %d (%s %s): not sealed for more than a minute"
                        .formatted(row.id(), row.recordedAt(), row.action()))
                .toList();
    }

    /** @param sealed number of the last seal; note it down with the seal elsewhere to prove that no end was cut off */
    record Finding(long sealed, String lastSeal, List<String> faults) {}
}
