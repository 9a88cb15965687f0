package org.yingjian.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yingjian.YingjianTest;
import org.yingjian.account.Accounts;
import org.yingjian.alert.Mail;
import org.yingjian.alert.Outbox;
import org.yingjian.audit.AuditTrail;

/** After an outage mails that were given up are sent again, by who runs the programme. */
@YingjianTest
class SendMailAgainTest {

    private static final String SUBJECT = "停发的邮件";

    @LocalServerPort
    private int port;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void from_the_outbox_by_a_button() {
        long id = givenUp();
        Browser fagai = Browser.of(port, "fagai");
        assertThat(fagai.get("/outbox").body()).contains("/outbox/" + id + "/send-again");
        assertThat(fagai.post("/outbox/" + id, "/outbox/" + id + "/send-again", Map.of())
                        .body())
                .contains("“" + SUBJECT + "”已重新列入待发");
        assertThat(outbox.getMail(id).status()).isEqualTo(Mail.Status.WAITING);
        assertThat(fagai.get("/outbox/" + id).body()).doesNotContain("send-again");
    }

    @Test
    void by_call_once_and_it_is_kept_who_did_it() {
        long id = givenUp();
        Browser admin = Browser.of(port, "admin");
        String call = "/api/outbox/" + id + "/send-again";
        assertThat(admin.postJson("/outbox", call, "{}").body()).contains("\"WAITING\"");
        assertThat(admin.postJson("/outbox", call, "{}").statusCode()).isEqualTo(409);
        assertThat(audit.listBySubject("mail:" + id, 10))
                .singleElement()
                .satisfies(entry -> assertThat(entry.action()).isEqualTo("SendMailAgain"));
    }

    @Test
    void not_by_who_only_reads_it_nor_by_who_does_not_see_it() {
        long id = givenUp();
        String call = "/api/outbox/" + id + "/send-again";
        Browser leader = Browser.of(port, "fushizhang");
        assertThat(leader.get("/outbox/" + id).body()).contains(SUBJECT).doesNotContain("send-again");
        assertThat(leader.postJson("/outbox", call, "{}").statusCode()).isEqualTo(403);
        assertThat(Browser.of(port, "lishu").postJson("/outbox", call, "{}").statusCode())
                .isEqualTo(404);
        assertThat(outbox.getMail(id).status()).isEqualTo(Mail.Status.FAILED);
    }

    /** A digest for the vice-mayor, which no county commission sees. */
    private long givenUp() {
        String key = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into alert_mail (mail_key, message_id, account_id, recipient, address, kind, subject, html, plain,
                            created_at, status, attempts, next_attempt_at, last_error)
                        values (?, ?, ?, '副市长', 'a@b.example', 'DIGEST', ?, '-', '-', now(), 'FAILED', 40, now(), 'refused')
                        """)
                .params(
                        key,
                        key,
                        accounts.findByUsername("fushizhang").orElseThrow().id(),
                        SUBJECT)
                .update();
        return jdbc.sql("select id from alert_mail where mail_key = ?")
                .param(key)
                .query(Long.class)
                .single();
    }
}
