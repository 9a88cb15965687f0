package org.yingjian.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yingjian.YingjianTest;
import org.yingjian.account.Account;
import org.yingjian.account.Accounts;
import org.yingjian.files.Pictures;
import org.yingjian.progress.Lot;
import org.yingjian.progress.Lots;
import org.yingjian.progress.PurchaseUnderWay;
import org.yingjian.progress.RecordLots;
import org.yingjian.progress.Report;
import org.yingjian.progress.ReportProgress;
import org.yingjian.progress.Reports;
import org.yingjian.project.Project;

/** Photographs, the empty ledger and the laws, as they are fetched one by one. */
@YingjianTest
class FilesAndLawsByCallTest {

    private static final List<ReportProgress.Upload> PICTURE =
            List.of(new ReportProgress.Upload("现场.png", Pictures.of("png", 0x336699)));

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Test
    void a_photograph_of_a_report_is_seen_by_who_sees_the_project_and_by_nobody_else() {
        Project project = new SchoolOfTests(context).repair("T-PHOTO-1", "梨树");
        Account builder = account("shigong");
        long report = context.getBean(ReportProgress.class)
                .report(
                        new ReportProgress.Entry(
                                project.id(),
                                Report.What.NOTE,
                                LocalDate.of(2016, 5, 23),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("进场"),
                                Optional.empty(),
                                PICTURE),
                        builder);
        long photo = context.getBean(Reports.class)
                .getReport(report, builder)
                .photos()
                .get(0)
                .id();
        assertSeen("/photos/" + photo, "jianli", "gonghuo");
    }

    @Test
    void a_photograph_of_a_delivery_is_seen_by_who_sees_the_lot_and_by_nobody_else() {
        long project = PurchaseUnderWay.boughtOnly(context, "T-PHOTO-2");
        RecordLots record = context.getBean(RecordLots.class);
        long lot = record.add(project, "示例·甲小学", "图书", 900, "册", account("lishu"));
        record.report(
                new RecordLots.Entry(
                        lot,
                        Lot.State.DELIVERED,
                        LocalDate.of(2016, 5, 18),
                        Optional.of("DH-1"),
                        Optional.empty(),
                        PICTURE),
                account("gonghuo"));
        long photo = context.getBean(Lots.class)
                .getLot(lot, account("lishu"))
                .acts()
                .get(0)
                .photos()
                .get(0)
                .id();
        assertSeen("/lots/photos/" + photo, "lishu", "shigong");
    }

    @Test
    void the_empty_ledger_carries_the_headings_the_import_takes() {
        HttpResponse<String> empty = Browser.of(port, "fagai").get("/ledger/template.csv");
        assertThat(empty.statusCode()).isEqualTo(200);
        assertThat(empty.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("ledger.csv");
        assertThat(empty.body()).startsWith("\uFEFF").contains("编号", "项目名称", "县区", "总投资");
    }

    @Test
    void a_law_is_asked_for_one_by_one_and_learned_anew_by_the_commission() {
        Browser city = Browser.of(port, "fagai");
        HttpResponse<String> one = city.get("/api/laws/one?part=N13");
        assertThat(one.statusCode()).as(one.body()).isEqualTo(200);
        assertThat(one.body()).contains("\"levels\"");
        assertThat(city.get("/api/laws/one?part=NONE").statusCode()).isEqualTo(404);
        assertThat(city.get("/api/laws/standstill").statusCode()).isEqualTo(200);
        HttpResponse<String> learned = city.postJson("/laws", "/api/laws/learn", "{}");
        assertThat(learned.statusCode()).as(learned.body()).isEqualTo(200);
        assertThat(learned.body()).contains("\"N13\"");
        assertThat(city.post("/laws", "/laws/learn", java.util.Map.of()).statusCode())
                .isEqualTo(200);
    }

    private void assertSeen(String address, String by, String not) {
        HttpResponse<String> seen = Browser.of(port, by).get(address);
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/png");
        assertThat(Browser.of(port, not).get(address).statusCode()).isEqualTo(404);
    }

    private Account account(String username) {
        return context.getBean(Accounts.class).findByUsername(username).orElseThrow();
    }
}
