package org.yingjian.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yingjian.YingjianTest;

/** The page and address of a county's forecast, to those who may see the county. */
@YingjianTest
class CountyPageTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource(textBlock = """
            fagai,   /counties/梨树,                              200
            fagai,   /counties/220322,                            200
            fagai,   /counties/city?slots=2,                      200
            fagai,   /counties/nowhere,                           404
            lishu,   /counties/梨树,                              200
            lishu,   /counties/city,                              403
            lishu,   /counties/双辽,                              403
            shigong, /counties/梨树,                              403
            fagai,   /api/counties/220322/forecast,               200
            fagai,   /api/counties/city/forecast,                 200
            fagai,   /api/counties/梨树/green-channel?slots=2,    200
            fagai,   /api/counties/梨树/green-channel?slots=-1,   422
            lishu,   /api/counties/双辽/forecast,                 403
            shigong, /api/counties/city/forecast,                 403
            """)
    void each_sees_the_counties_in_his_scope(String who, String path, int status) {
        assertThat(get(who, path).statusCode()).isEqualTo(status);
    }

    @Test
    void the_page_begins_with_a_sentence_and_leads_back_to_the_projects() {
        String page = get("fagai", "/counties/city").body();
        assertThat(page).contains("全市").doesNotContain("??web");
        String api = get("fagai", "/api/counties/city/forecast").body();
        assertThat(api).contains("\"sentence\"", "\"law\"", "\"allReady\"", "\"worst\"", "\"offices\"");
    }

    private HttpResponse<String> get(String who, String path) {
        StringBuilder safe = new StringBuilder();
        path.codePoints()
                .forEach(c -> safe.append(
                        c < 128
                                ? Character.toString(c)
                                : URLEncoder.encode(Character.toString(c), StandardCharsets.UTF_8)));
        return Browser.of(port, who).get(safe.toString());
    }
}
