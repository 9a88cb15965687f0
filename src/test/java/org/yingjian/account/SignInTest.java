package org.yingjian.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yingjian.YingjianTest;
import org.yingjian.shared.Problem;

@YingjianTest
class SignInTest {

    /** Any address that needs a signed-in account and belongs to no room. */
    private static final String CALL = "/v3/api-docs";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    ManageAccounts manage;

    @Autowired
    JdbcClient jdbc;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void every_role_has_a_demo_account_with_a_hashed_password() throws Exception {
        assertThat(accounts.listAll()).extracting(Account::role).contains(Role.values());
        assertThat(jdbc.sql("select password_hash from account")
                        .query(String.class)
                        .list())
                .allMatch(hash -> hash.startsWith("{bcrypt}"));
        assertThat(call("fagai", "demo").statusCode()).isEqualTo(200);
    }

    @Test
    void a_page_leads_to_the_login_page_and_a_call_gets_a_problem() throws Exception {
        HttpResponse<String> page = send(request("/projects").GET());
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElseThrow()).endsWith("/login");

        HttpResponse<String> fragment =
                send(request("/projects").header("HX-Request", "true").GET());
        assertThat(fragment.headers().firstValue("HX-Redirect")).contains("/login");

        HttpResponse<String> call = send(request("/api/projects").GET());
        assertThat(call.statusCode()).isEqualTo(401);
        assertThat(call.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(call.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void a_browser_is_never_asked_for_basic_credentials() throws Exception {
        HttpResponse<String> call =
                send(request("/api/projects").header("Sec-Fetch-Mode", "cors").GET());
        assertThat(call.statusCode()).isEqualTo(401);
        assertThat(call.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    void every_answer_carries_the_strict_policy() throws Exception {
        HttpResponse<String> answer = send(request("/login").GET());
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .contains(SecurityConfiguration.CONTENT_POLICY);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
    }

    @Test
    void a_form_without_its_token_is_refused() throws Exception {
        HttpResponse<String> login = send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=fagai&password=demo")));
        assertThat(login.statusCode()).isEqualTo(403);
    }

    @Test
    void foreign_pages_cannot_use_remembered_basic_credentials() throws Exception {
        HttpResponse<String> forged = send(request("/api/clock")
                .header("Authorization", basic("fagai", "demo"))
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(forged.statusCode()).isIn(401, 403);
    }

    @Test
    void five_wrong_passwords_lock_for_ten_minutes_the_right_one_included() throws Exception {
        account("t-lockout", Role.OFFICE);
        for (int i = 0; i < SignIn.FAILURES; i++) {
            assertThat(call("t-lockout", "wrong").statusCode()).isEqualTo(401);
        }
        assertThat(call("t-lockout", "long enough").statusCode()).isEqualTo(401);
        jdbc.sql("update account set locked_until = timestamp '2016-01-01 00:00:00' where username = 't-lockout'")
                .update();
        assertThat(call("t-lockout", "long enough").statusCode()).isEqualTo(200);
    }

    @Test
    void a_success_forgets_the_failures_before() throws Exception {
        account("t-forget", Role.OFFICE);
        for (int i = 0; i < 3; i++) {
            call("t-forget", "wrong");
        }
        assertThat(call("t-forget", "long enough").statusCode()).isEqualTo(200);
        assertThat(jdbc.sql("select failures from account where username = 't-forget'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_given_out_password_must_be_changed_before_anything_else() throws Exception {
        Account admin = accounts.findByUsername("admin").orElseThrow();
        manage.create(fresh("t-first", Role.OFFICE), admin);
        assertThat(call("t-first", "long enough").statusCode()).isEqualTo(403);
        manage.changeOwnPassword(accounts.findByUsername("t-first").orElseThrow(), "long enough", "longer than before");
        assertThat(call("t-first", "longer than before").statusCode()).isEqualTo(200);
        assertThat(call("t-first", "long enough").statusCode()).isEqualTo(401);
    }

    @Test
    void a_locked_account_is_out_at_once() throws Exception {
        Account admin = accounts.findByUsername("admin").orElseThrow();
        long id = account("t-locked", Role.OFFICE);
        assertThat(call("t-locked", "long enough").statusCode()).isEqualTo(200);
        manage.lock(id, admin);
        assertThat(manage.isLocked(id)).isTrue();
        assertThat(call("t-locked", "long enough").statusCode()).isEqualTo(401);
        assertThat(accounts.listActive()).noneMatch(a -> a.id() == id);
        manage.unlock(id, admin);
        assertThat(call("t-locked", "long enough").statusCode()).isEqualTo(200);
    }

    @Test
    void a_session_gets_a_new_id_at_sign_in_and_ends_when_the_account_is_locked() throws Exception {
        Account admin = accounts.findByUsername("admin").orElseThrow();
        long id = account("t-session", Role.OFFICE);
        String before = sessionId(send(request("/login").GET()));
        HttpResponse<String> signedIn = signIn("t-session", "long enough");
        assertThat(signedIn.headers().firstValue("Location").orElseThrow()).doesNotContain("/login");
        assertThat(sessionId(signedIn)).isNotEqualTo(before);
        assertThat(send(request(CALL).GET()).statusCode()).isEqualTo(200);
        manage.lock(id, admin);
        assertThat(send(request(CALL).GET()).statusCode()).isEqualTo(401);
        manage.unlock(id, admin);
        assertThat(send(request(CALL).GET()).statusCode())
                .as("the old session stays ended")
                .isEqualTo(401);
    }

    @Test
    void a_call_within_a_session_needs_its_token() throws Exception {
        account("t-token", Role.COMMISSION);
        signIn("t-token", "long enough");
        HttpResponse<String> forged = send(request("/api/clock")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"date\":\"2016-05-24\"}")));
        assertThat(forged.statusCode()).isEqualTo(403);
    }

    @Test
    void a_given_out_password_leads_to_the_page_that_changes_it() throws Exception {
        manage.create(
                fresh("t-page", Role.OFFICE), accounts.findByUsername("admin").orElseThrow());
        signIn("t-page", "long enough");
        HttpResponse<String> page = send(request("/projects").GET());
        assertThat(page.headers().firstValue("Location").orElseThrow()).endsWith("/password");
        assertThat(send(request("/password").GET()).statusCode()).isEqualTo(200);
    }

    @Test
    void weak_passwords_taken_names_and_strangers_are_refused() {
        Account admin = accounts.findByUsername("admin").orElseThrow();
        Account clerk = accounts.findByUsername("lishu").orElseThrow();
        assertRefused(() -> manage.create(with("t-weak", "short"), admin), "account.problem.weakPassword");
        assertRefused(() -> manage.create(with("t-weak-one", "T-WEAK-ONE"), admin), "account.problem.weakPassword");
        assertRefused(() -> manage.create(with("lishu", "long enough"), admin), "account.problem.usernameTaken");
        assertRefused(() -> manage.create(with("有 空格", "long enough"), admin), "account.problem.username");
        assertRefused(
                () -> manage.create(with("t-by-clerk", "long enough"), clerk), "account.problem.administratorOnly");
        assertRefused(
                () -> manage.resetPassword(clerk.id(), "long enough", clerk), "account.problem.administratorOnly");
        assertRefused(() -> manage.lock(admin.id(), admin), "account.problem.lockOneself");
        assertRefused(() -> manage.changeOwnPassword(clerk, "wrong", "long enough"), "account.problem.wrongPassword");
    }

    @Test
    void counties_and_organisation_come_with_the_account() {
        Account clerk = accounts.findByUsername("lishu").orElseThrow();
        assertThat(clerk.counties()).containsExactly("梨树");
        assertThat(clerk.organisation().orElseThrow().name()).isEqualTo("梨树县发展和改革局");
        assertThat(clerk.actor().office()).isEqualTo("梨树县发展和改革局");
        assertThat(accounts.listActive())
                .filteredOn(account -> account.role() == Role.LEADER && account.maySeeCounty("双辽"))
                .extracting(Account::username)
                .contains("fushizhang")
                .doesNotContain("fuxianzhang");
        assertThat(accounts.listByOrganisation(
                        clerk.organisation().orElseThrow().id()))
                .contains(clerk);
    }

    private HttpResponse<String> signIn(String username, String password) throws IOException, InterruptedException {
        String page = send(request("/login").GET()).body();
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page);
        assertThat(token.find()).as("the form carries its token").isTrue();
        String form = "username=%s&password=%s&_csrf=%s"
                .formatted(
                        username,
                        URLEncoder.encode(password, StandardCharsets.UTF_8),
                        URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
        return send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static String sessionId(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID="))
                .map(cookie -> cookie.split(";")[0])
                .findFirst()
                .orElseThrow();
    }

    private long account(String username, Role role) {
        Account admin = accounts.findByUsername("admin").orElseThrow();
        long id = manage.create(fresh(username, role), admin);
        jdbc.sql("update account set must_change = false where id = ?")
                .param(id)
                .update();
        return id;
    }

    private static ManageAccounts.NewAccount fresh(String username, Role role) {
        return new ManageAccounts.NewAccount(
                username, username, role, Optional.empty(), Set.of("梨树"), Optional.empty(), "long enough");
    }

    private static ManageAccounts.NewAccount with(String username, String password) {
        return new ManageAccounts.NewAccount(
                username, username, Role.OFFICE, Optional.empty(), Set.of(), Optional.empty(), password);
    }

    private static void assertRefused(Runnable act, String key) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo(key));
    }

    private HttpResponse<String> call(String username, String password) throws IOException, InterruptedException {
        return send(
                request(CALL).header("Authorization", basic(username, password)).GET());
    }

    private static String basic(String username, String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
