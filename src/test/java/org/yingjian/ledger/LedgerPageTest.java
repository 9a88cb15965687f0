package org.yingjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yingjian.YingjianTest;
import org.yingjian.inspection.Inspections;
import org.yingjian.project.Projects;
import org.yingjian.web.Browser;

/** What a clerk does with a workbook on the page, without a browser. */
@YingjianTest
class LedgerPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Projects projects;

    @Autowired
    private Inspections inspections;

    /** The round the ledgers name: a county's sheet brings none of its own. */
    @BeforeEach
    void theCityHasSetTheDay() {
        inspections.register("国检", false, LocalDate.of(2016, 9, 20), true, "梨树");
    }

    @Test
    void a_workbook_sent_through_the_page_comes_in_and_the_same_again_changes_nothing() {
        Browser clerk = Browser.of(port, "lishu");
        byte[] book = Ledgers.of(3, "T-PAGE-").xlsx();
        assertThat(sent(clerk, "台账.xlsx", book)).contains("台账.xlsx", "新增 3 项,更新 0 项,无变化 0 项");
        assertThat(projects.listAll())
                .filteredOn(p -> p.number().startsWith("T-PAGE-"))
                .hasSize(3);
        assertThat(sent(clerk, "台账.xlsx", book)).contains("新增 0 项,更新 0 项,无变化 3 项");
        assertThat(clerk.get("/ledger").body()).contains("台账.xlsx", "示例·梨树发改 孙立");
    }

    @Test
    void a_bad_workbook_is_refused_on_the_page_with_every_reason() {
        Browser clerk = Browser.of(port, "lishu");
        byte[] book = Ledgers.of(4, "T-PAGEBAD-")
                .with(1, "县区", "梨树镇")
                .with(2, "总投资(万元)", "八十")
                .with(3, "R1 立项批复", "去年")
                .xlsx();
        assertThat(sent(clerk, "坏台账.xlsx", book)).contains("共 4 行,3 行有误", "没有「梨树镇」", "「八十」不是数字", "「去年」无法识别");
        assertThat(projects.listAll())
                .filteredOn(p -> p.number().startsWith("T-PAGEBAD-"))
                .isEmpty();
    }

    @Test
    void a_workbook_cut_short_is_said_to_be_so() {
        byte[] book = Ledgers.of(3, "T-PAGECUT-").xlsx();
        assertThat(sent(Browser.of(port, "lishu"), "半截.xlsx", Arrays.copyOf(book, book.length - 100)))
                .contains("文件不完整")
                .doesNotContain("0 行有误");
    }

    @Test
    void a_county_reads_its_own_imports_and_not_those_of_the_city() {
        byte[] bad = Ledgers.of(1, "T-PAGECITY-").with(1, "县区", "某镇").xlsx();
        HttpResponse<String> job = Browser.of(port, "fagai").upload("/ledger", "/ledger", "全市台账.xlsx", bad);
        Browser county = Browser.of(port, "lishu");
        assertThat(county.get(job.uri().getPath()).statusCode()).isEqualTo(404);
        assertThat(county.get("/api" + job.uri().getPath()).statusCode()).isEqualTo(404);
        assertThat(county.get("/ledger").body()).doesNotContain("全市台账.xlsx");
        Awaitility.await()
                .atMost(60, TimeUnit.SECONDS)
                .until(
                        () -> Browser.of(port, "fagai").get(job.uri().getPath()).body(),
                        body -> !body.contains("hx-get"));
    }

    /** Uploads and reads the page of the import when it is over. */
    private static String sent(Browser clerk, String name, byte[] content) {
        HttpResponse<String> job = clerk.upload("/ledger", "/ledger", name, content);
        assertThat(job.uri().getPath()).matches("/ledger/\\d+");
        return Awaitility.await()
                .atMost(60, TimeUnit.SECONDS)
                .until(() -> clerk.get(job.uri().getPath()).body(), body -> !body.contains("hx-get"));
    }
}
