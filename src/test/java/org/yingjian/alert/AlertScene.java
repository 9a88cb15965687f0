package org.yingjian.alert;

import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.yingjian.account.Account;
import org.yingjian.account.Accounts;
import org.yingjian.alert.mail.TestStationery;
import org.yingjian.audit.AuditTrail;
import org.yingjian.calendar.SamplesOfCalendar;
import org.yingjian.forecast.Explanations;
import org.yingjian.forecast.Light;
import org.yingjian.forecast.LightChanged;
import org.yingjian.forecast.LightsChanged;
import org.yingjian.project.ProjectChanged;
import org.yingjian.project.Projects;

/** The alert room with its own tables among rooms that say what the test tells them. */
final class AlertScene extends RoomsAround {

    final JdbcClient jdbc;
    final JdbcOutbox outbox;
    final KeepingWatch watch;
    final List<Channel> channels = new ArrayList<>();
    /** Accounts to whom nothing can be written. */
    final Set<Long> unwritable = new HashSet<>();

    AlertScene() {
        this(Clock.system(ZoneId.of("Asia/Shanghai")), new QuietHours("00:00", "00:00"), "zh-CN");
    }

    AlertScene(Clock wall, QuietHours quiet, String language) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(
                "jdbc:h2:mem:alert-" + UUID.randomUUID() + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V60__alert.sql"),
                        new ClassPathResource("db/migration/V98__alert_week.sql"),
                        new ClassPathResource("db/migration/V134__alert_left.sql"))
                .execute(database);
        jdbc = JdbcClient.create(database);
        AlertSettings settings = new AlertSettings("http://yingjian.test/", "yingjian.test", language);
        outbox = new JdbcOutbox(
                jdbc, this, wall, TestStationery.create(), settings, quiet, channels, mock(AuditTrail.class));
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages-alert", "messages-procurement");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        Projects projects = projects();
        Accounts accounts = mock(Accounts.class);
        when(accounts.listAll()).thenAnswer(call -> List.copyOf(people));
        Readers readers = new Readers(accounts, projects);
        Explanations explanations = mock(Explanations.class);
        when(explanations.listActs(anyLong()))
                .thenAnswer(call -> acts.getOrDefault(call.<Long>getArgument(0), List.of()));
        Briefs briefs = new Briefs(
                projects,
                forecasts(),
                explanations,
                steps(),
                organisations(),
                outsideHolders,
                tenders(),
                inspections(),
                SmallTown.procurement(),
                SamplesOfCalendar.counties(),
                SamplesOfCalendar.workdays(),
                early());
        JdbcAlertCauses causes = new JdbcAlertCauses(jdbc);
        Mailbag mailbag = mailbag();
        TellSummaries summaries = new TellSummaries(
                mailbag, readers, briefs, projects, forecasts(), inspections(), this, messages, settings);
        TellPeople tell = new TellPeople(
                causes, mailbag, readers, briefs, summaries, this, messages, settings, SamplesOfCalendar.workdays());
        watch = new KeepingWatch(
                projects,
                forecasts(),
                steps(),
                stepClocks(),
                tenders(),
                early(),
                causes,
                tell,
                this,
                SamplesOfCalendar.workdays());
    }

    private Mailbag mailbag() {
        return new Mailbag() {
            @Override
            public boolean has(String key) {
                return outbox.has(key);
            }

            @Override
            public void post(String key, Account reader, Mail.Kind kind, Letter letter, Optional<Long> projectId) {
                if (unwritable.contains(reader.id())) {
                    throw new IllegalStateException("planted");
                }
                outbox.post(key, reader, kind, letter, projectId);
            }
        };
    }

    /** Two projects, one of them red, looked at for the first time. */
    void firstDay() {
        project(1, "示例·计算机教室", "132");
        project(2, "示例·图书补充", "88.5");
        forecast(1, Light.GREEN, 0.85, Optional.of(MONDAY.plusDays(30)), false);
        forecast(2, Light.RED, 0.30);
        lookAgain();
    }

    /** Everything written but the first day's baselines. */
    List<Mail> changes() {
        return mails().stream()
                .filter(mail -> mail.kind() != Mail.Kind.BASELINE)
                .toList();
    }

    /** Begins the next morning that many days on. */
    void morning(int days) {
        for (int i = 0; i < days; i++) {
            today = today.plusDays(1);
            watch.dayBegan(today);
        }
    }

    void during(long projectId, Light before, Light after) {
        watch.lightsChanged(new LightsChanged(List.of(new LightChanged(projectId, before, after))));
    }

    void changed(long projectId) {
        watch.projectChanged(new ProjectChanged(projectId, 2));
    }

    void lookAgain() {
        watch.dayBegan(today);
    }

    void add(Account account) {
        people.add(account);
    }

    List<Mail> mails() {
        List<Mail> mails = new ArrayList<>(outbox.listMails(1000));
        Collections.reverse(mails);
        return mails;
    }

    List<Mail> mailsOf(Account account) {
        return mails().stream().filter(mail -> mail.accountId() == account.id()).toList();
    }

    void forgetMails() {
        jdbc.sql("delete from alert_mail where kind <> 'BASELINE'").update();
    }
}
