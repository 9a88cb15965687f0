package org.yingjian;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Somebody calling the program over HTTP with name and password, as other programs do. */
final class Caller {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** An answer: its status and what it says. */
    record Answer(int status, JsonNode body) {
        String detail() {
            return body.path("detail").asText();
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final String root;
    private final String credentials;

    Caller(int port, String username) {
        this.root = "http://localhost:" + port;
        this.credentials =
                "Basic " + Base64.getEncoder().encodeToString((username + ":demo").getBytes(StandardCharsets.UTF_8));
    }

    JsonNode get(String path) {
        Answer answer = send(request(path).GET());
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body();
    }

    Answer post(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(text(body))));
    }

    /** Sends one file as a form with a file field would. */
    Answer upload(String path, String name, byte[] content) {
        String edge = "-----edge-of-the-ledger";
        String head = "--" + edge + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n";
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString("\r\n--" + edge + "--\r\n"))));
    }

    /** The project with this ledger number. */
    long project(String number) {
        for (JsonNode item : get("/api/projects?size=500").path("items")) {
            if (item.path("number").asText().equals(number)) {
                return item.path("id").asLong();
            }
        }
        throw new AssertionError(number + " is not among the projects");
    }

    /** What stands in the caller's own list of open steps. */
    JsonNode waiting(long project, String step) {
        JsonNode all = get("/api/steps");
        for (JsonNode item : all) {
            if (item.path("projectId").asLong() == project
                    && item.path("step").asText().equals(step)) {
                return item;
            }
        }
        throw new AssertionError(step + " of project " + project + " does not wait for the caller: "
                + get("/api/projects/" + project).path("project").path("openSteps"));
    }

    /** Finishes a step that waits for the caller. */
    Answer finish(long project, String step, String on, Map<String, String> fields) {
        return complete(project, step, on, fields, false);
    }

    /** Records what happened, lawful or not. */
    Answer recordFact(long project, String step, String on, Map<String, String> fields) {
        return complete(project, step, on, fields, true);
    }

    private Answer complete(long project, String step, String on, Map<String, String> fields, boolean pastFact) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("finishedOn", LocalDate.parse(on).toString());
        entry.put("fields", fields);
        entry.put("pastFact", pastFact);
        if (pastFact) {
            entry.put("note", "监理日志和开工令");
        }
        long record = waiting(project, step).path("openRecord").asLong();
        return post("/api/steps/" + record + "/complete", entry);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path))
                .header("Authorization", credentials)
                .header("Accept-Language", "zh-CN");
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
