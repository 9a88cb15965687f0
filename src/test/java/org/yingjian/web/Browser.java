package org.yingjian.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Signs in and reads pages over HTTP as a browser without scripts would. */
public final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String root;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    public Browser(int port) {
        this.root = "http://localhost:" + port;
    }

    /** Signed in with the demo's password. */
    public static Browser of(int port, String username) {
        Browser browser = new Browser(port);
        browser.post("/login", "/login", Map.of("username", username, "password", "demo"));
        return browser;
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(root + path))
                .header("Accept", "text/html,*/*;q=0.8")
                .build());
    }

    /** As a script asks for a part of a page. */
    public HttpResponse<String> getPart(String path) {
        return send(HttpRequest.newBuilder(URI.create(root + path))
                .header("Accept", "text/html, */*")
                .header("HX-Request", "true")
                .build());
    }

    /** The cookie of the session, as a header carries it. */
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .findFirst()
                .orElseThrow();
    }

    /** Sends a form, with the token of the page it stands on. */
    public HttpResponse<String> post(String page, String path, Map<String, String> fields) {
        Matcher token = CSRF.matcher(get(page).body());
        String body = fields.entrySet().stream()
                .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                .collect(Collectors.joining("&"));
        if (token.find()) {
            body += "&_csrf=" + encode(token.group(1));
        }
        return send(HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Sends a file as the field {@code file} of the form on the page. */
    public HttpResponse<String> upload(String page, String path, String fileName, byte[] content) {
        Matcher token = CSRF.matcher(get(page).body());
        String edge = "yingjian-edge-of-a-part";
        String csrf = token.find() ? token.group(1) : "";
        String head =
                "--" + edge + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + csrf + "\r\n--" + edge
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return send(HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(
                        head.getBytes(StandardCharsets.UTF_8),
                        content,
                        ("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8))))
                .build());
    }

    /** JSON to the API, with the token of the page. */
    public HttpResponse<String> postJson(String page, String path, String json) {
        return postJson(page, path, json, "");
    }

    /** The same under an idempotence key. */
    public HttpResponse<String> postJson(String page, String path, String json, String key) {
        Matcher token = CSRF.matcher(get(page).body());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        if (token.find()) {
            request.header("X-CSRF-TOKEN", token.group(1));
        }
        return send(request.build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
