package org.yingjian.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.yingjian.EmptyDatabase;
import org.yingjian.Monday;
import org.yingjian.audit.AuditTrail;
import org.yingjian.shared.StartRefused;

class FirstAccountsTest {

    private static final Clock WALL = Clock.system(ZoneId.of("Asia/Shanghai"));

    private final DataSource source = EmptyDatabase.with("V10__account.sql", "V129__organisation_place.sql");
    private final JdbcClient jdbc = JdbcClient.create(source);
    private final DataSourceTransactionManager transactions = new DataSourceTransactionManager(source);
    private final PasswordEncoder passwords = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final Organisations organisations =
            new JdbcOrganisations(jdbc, new OfficeNames(jdbc, transactions), new Monday());
    private final JdbcAccounts accounts = new JdbcAccounts(jdbc, organisations);
    private final ManagingAccounts entries =
            new ManagingAccounts(jdbc, accounts, passwords, mock(AuditTrail.class), WALL);

    @Test
    void real_use_begins_with_one_administrator_whose_password_is_printed_once() {
        String first = start("mysql", false);
        Matcher password = Pattern.compile("one-time password: (\\S{16}) ").matcher(first);
        assertThat(password.find()).isTrue();
        assertThat(accounts.listAll()).extracting(Account::role).containsExactly(Role.ADMINISTRATOR);
        JdbcAccounts.Login login = accounts.findLogin("admin").orElseThrow();
        assertThat(login.mustChange()).isTrue();
        assertThat(passwords.matches(password.group(1), login.passwordHash())).isTrue();
        assertThat(start("mysql", false)).isEmpty();
    }

    @Test
    void the_demo_enters_its_accounts_once() {
        start("demo", true);
        int entered = accounts.listAll().size();
        assertThat(entered).isGreaterThan(15);
        assertThat(accounts.listAll())
                .allMatch(Account::demo)
                .allMatch(a -> a.displayName().startsWith("示例"));
        start("demo", true);
        assertThat(accounts.listAll()).hasSize(entered);
    }

    @Test
    void every_demo_organisation_of_an_office_is_one_of_the_offices() {
        start("demo", true);
        assertThat(organisations.listAll())
                .filteredOn(o -> o.kind().equals("land")
                        && o.county().filter("双辽"::equals).isPresent())
                .hasSize(1);
        assertThat(accounts.findByUsername("guotu").orElseThrow().organisation())
                .isEqualTo(organisations.findOffice("land", "双辽"));
    }

    @Test
    void real_use_refuses_accounts_of_the_demo() {
        assertThatThrownBy(() -> start("mysql", true)).isInstanceOf(StartRefused.class);
        start("demo", true);
        assertThatThrownBy(() -> start("mysql", false))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("fagai");
    }

    private String start(String profile, boolean demo) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profile);
        PrintStream console = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            new FirstAccounts(accounts, entries, organisations, transactions, environment, demo).afterPropertiesSet();
        } finally {
            System.setOut(console);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
