package org.yingjian.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yingjian.YingjianTest;
import org.yingjian.project.Project;
import org.yingjian.step.Handling;

/** The page and address of a county's forecast, to those who may see the county. */
@YingjianTest
class CountyPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Handling handling;

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

    @Test
    void a_slot_found_here_is_granted_here_by_who_may_grant() {
        Project project = new SchoolOfTests(context).repair("T-SLOT-1", "梨树");
        String form = "/counties/220322?slots=1";
        String address = "/counties/220322/green-channel";
        Browser lishu = Browser.of(port, "lishu");
        assertThat(lishu.get(form).body()).contains("登记开通", "<option value=\"" + project.id() + "\"");
        Map<String, String> grant = Map.of(
                "project", String.valueOf(project.id()), "grantedBy", "分管副县长", "on", "2016-05-23", "reason", "国检项目");
        assertThat(lishu.post(form, address, grant).body()).contains("已登记绿色通道");
        assertThat(handling.listGreen(project.id()))
                .singleElement()
                .satisfies(channel -> assertThat(channel.grantedBy()).isEqualTo("分管副县长"));
        assertThat(lishu.get(form).body()).doesNotContain("<option value=\"" + project.id() + "\"");
        assertThat(lishu.post(form, address, grant).body()).contains("已在绿色通道中");
        assertThat(Browser.of(port, "admin").get(form).body()).doesNotContain("登记开通");
        assertThat(Browser.of(port, "admin").post(form, address, grant).statusCode())
                .isEqualTo(403);
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
