package org.yingjian.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yingjian.EmptyDatabase;
import org.yingjian.Monday;
import org.yingjian.shared.Actor;

class AuditChainTest {

    private static final Actor CLERK = new Actor(7, "孙立", "梨树县发展和改革局");
    private static final Clock WALL =
            Clock.fixed(Instant.parse("2026-11-24T01:30:00.123Z"), ZoneId.of("Asia/Shanghai"));

    private final DataSource source = EmptyDatabase.with("V11__audit.sql");
    private final JdbcClient jdbc = JdbcClient.create(source);
    private final AuditTrail trail = new JdbcAuditTrail(jdbc, new Monday(), WALL);
    private final SealAudit seal = new SealAudit(jdbc, new DataSourceTransactionManager(source));
    private final VerifyAudit verify = new VerifyAudit(jdbc, Clock.offset(WALL, Duration.ofMinutes(2)));

    @BeforeEach
    void fiveActs() {
        for (int i = 1; i <= 5; i++) {
            trail.append(CLERK, "CompleteStep", "project:17/step:N" + i + "#1", "2016-05-2" + i);
        }
    }

    @Test
    void an_untouched_record_is_intact() {
        assertThat(seal.sealAll()).isEqualTo(5);
        assertThat(seal.sealAll()).isZero();
        VerifyAudit.Finding finding = verify.verify();
        assertThat(finding.faults()).isEmpty();
        assertThat(finding.sealed()).isEqualTo(5);
        assertThat(print()).contains("intact");
    }

    @Test
    void every_changed_field_is_found() {
        for (String change : List.of(
                "detail = '2016-05-01'",
                "actor = '别人'",
                "action = 'RefuseStep'",
                "subject = 'project:18'",
                "business_time = timestamp '2016-05-01 09:00:00'",
                "recorded_at = timestamp '2016-05-01 09:00:00'",
                "account_id = 8")) {
            seal.sealAll();
            jdbc.sql("create table kept as select * from audit_entry").update();
            jdbc.sql("update audit_entry set " + change + " where seal_number = 3")
                    .update();
            assertThat(verify.verify().faults())
                    .as(change)
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("seal 3");
            jdbc.sql("delete from audit_entry").update();
            jdbc.sql("insert into audit_entry select * from kept").update();
            jdbc.sql("drop table kept").update();
            assertThat(verify.verify().faults()).isEmpty();
        }
    }

    @Test
    void a_row_taken_out_is_found() {
        seal.sealAll();
        jdbc.sql("delete from audit_entry where seal_number = 2").update();
        assertThat(verify.verify().faults()).containsExactly("seal 2 to 2: rows are missing");
        assertThat(print()).contains("CHANGED");
    }

    @Test
    void a_row_sealed_anew_breaks_the_next_seal() {
        seal.sealAll();
        Chain.Row third = row(3);
        Chain.Row forged = new Chain.Row(
                third.id(),
                third.businessTime(),
                third.recordedAt(),
                third.accountId(),
                third.actor(),
                third.action(),
                third.subject(),
                "forged",
                third.sealNumber(),
                null);
        jdbc.sql("update audit_entry set detail = 'forged', seal = ? where seal_number = 3")
                .param(Chain.seal(row(2).seal(), 3, forged))
                .update();
        assertThat(verify.verify().faults()).hasSize(1).first().asString().contains("seal 4");
    }

    @Test
    void two_rows_that_change_places_are_found() {
        seal.sealAll();
        jdbc.sql("update audit_entry set seal_number = 99 where seal_number = 2")
                .update();
        jdbc.sql("update audit_entry set seal_number = 2 where seal_number = 3").update();
        jdbc.sql("update audit_entry set seal_number = 3 where seal_number = 99")
                .update();
        assertThat(verify.verify().faults()).isNotEmpty();
    }

    @Test
    void rows_are_chained_in_the_order_of_commits_not_of_ids() {
        TransactionTemplate slow = new TransactionTemplate(new DataSourceTransactionManager(source));
        slow.executeWithoutResult(status -> {
            trail.append(CLERK, "ImportLedger", "ledger:1", "slow");
            Thread other = new Thread(() -> {
                trail.append(CLERK, "CompleteStep", "project:18", "quick");
                seal.sealAll();
            });
            other.start();
            try {
                other.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        seal.sealAll();
        List<String> inOrder = jdbc.sql("select detail from audit_entry order by seal_number")
                .query(String.class)
                .list();
        assertThat(inOrder).endsWith("quick", "slow");
        assertThat(verify.verify().faults()).isEmpty();
    }

    @Test
    void a_refused_command_leaves_no_act_on_record() {
        new TransactionTemplate(new DataSourceTransactionManager(source)).executeWithoutResult(status -> {
            trail.append(CLERK, "CompleteStep", "project:19", "");
            status.setRollbackOnly();
        });
        assertThat(trail.listBySubject("project:19", 10)).isEmpty();
    }

    @Test
    void rows_unsealed_for_more_than_a_minute_are_reported() {
        assertThat(verify.verify().faults()).hasSize(5).first().asString().contains("not sealed");
        assertThat(new VerifyAudit(jdbc, WALL).verify().faults()).isEmpty();
    }

    @Test
    void acts_on_a_subject_and_its_parts_are_listed_newest_first() {
        trail.append(CLERK, "CompleteStep", "project:170", "");
        assertThat(trail.listBySubject("project:17", 3))
                .extracting(AuditEntry::detail)
                .containsExactly("2016-05-25", "2016-05-24", "2016-05-23");
        assertThat(trail.listBySubject("project:17", 1).get(0).actor()).isEqualTo("孙立 梨树县发展和改革局");
    }

    private Chain.Row row(long number) {
        return jdbc.sql("select * from audit_entry where seal_number = ?")
                .param(number)
                .query(Chain.Row.class)
                .single();
    }

    private String print() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        verify.run(List.of(), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
