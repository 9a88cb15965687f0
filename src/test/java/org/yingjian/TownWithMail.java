package org.yingjian;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.yingjian.alert.DeliverMails;

/** A program of its own with a post office beside it, and the everyday ways of calling on both. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
abstract class TownWithMail {

    private static final Set<String> OVER = Set.of("DONE", "REFUSED", "FAILED");
    static final PostOffice POST_OFFICE = new PostOffice();

    @LocalServerPort
    int port;

    @Autowired
    private DeliverMails mails;

    @DynamicPropertySource
    static void aServerForMails(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", POST_OFFICE::port);
    }

    @AfterAll
    static void closePostOffice() {
        POST_OFFICE.close();
    }

    Caller by(String username) {
        return new Caller(port, username);
    }

    void the_clock_goes_to(String day) {
        Caller.Answer answer = by("fagai").post("/api/clock", Map.of("to", day));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.body().path("today").asText()).isEqualTo(day);
        mails.deliverWaiting();
    }

    JsonNode takeInTheLedger() throws IOException {
        byte[] ledger = Files.readAllBytes(Path.of("config/ledger-siping-2016.csv"));
        Caller.Answer started = by("fagai").upload("/api/ledger", "四平2016台账.csv", ledger);
        assertThat(started.status()).as(started.toString()).isEqualTo(202);
        String job = "/api/ledger/" + started.body().path("job").asLong();
        JsonNode state = by("fagai").get(job);
        for (int looks = 0;
                looks < 600 && !OVER.contains(state.path("job").path("state").asText());
                looks++) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            state = by("fagai").get(job);
        }
        return state;
    }

    long version(long project) {
        return by("fagai").get("/api/projects/" + project).path("version").asLong();
    }

    List<String> openSteps(long project) {
        return by("fagai")
                .get("/api/projects/" + project)
                .path("project")
                .path("openSteps")
                .findValuesAsText("stepId");
    }

    /** The steps open after a finish that was taken. */
    static List<String> done(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        List<String> open = new ArrayList<>();
        answer.body().path("stepsOpen").forEach(step -> open.add(step.asText()));
        return open;
    }

    static String firstMatch(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
