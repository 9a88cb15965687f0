package org.yingjian.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yingjian.YingjianTest;
import org.yingjian.account.Account;
import org.yingjian.account.Accounts;
import org.yingjian.paper.AttachPaper;
import org.yingjian.paper.AttachedPapers;
import org.yingjian.paper.Documents;
import org.yingjian.paper.Paper;
import org.yingjian.paper.PaperFormat;
import org.yingjian.paper.Readiness;
import org.yingjian.paper.RequiredPaper.Purpose;
import org.yingjian.project.Project;
import org.yingjian.shared.Problem;
import org.yingjian.step.CompleteStep;
import org.yingjian.step.Steps;
import org.yingjian.step.WorkStep;

/** PaperNumbers on the steps of a repair of 80 万元: R1_R2 and R3, R4B, R5, R6, R7, R8_R9. */
@YingjianTest
class AttachmentTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AttachPaper attach;

    @Autowired
    private AttachedPapers papers;

    @Autowired
    private Steps steps;

    @Autowired
    private CompleteStep complete;

    @Autowired
    private WorkStep work;

    @Autowired
    private Accounts accounts;

    @Test
    void the_checklist_counts_what_is_attached_not_what_has_only_a_number() throws Exception {
        Project project = new SchoolOfTests(context).repair("T-PAPER-1", "梨树");
        assertThat(missing(project, Purpose.APPLY)).isEqualTo("R1 AWAITED, R2 AWAITED");
        long record = steps.findOpen(project.id(), "R1_R2").orElseThrow().id();
        complete.complete(
                new CompleteStep.Entry(
                        record,
                        Optional.of(LocalDate.of(2016, 5, 20)),
                        false,
                        Map.of("docNo", "梨发改〔2016〕31号"),
                        false,
                        Optional.empty()),
                account("lishu"));
        assertThat(missing(project, Purpose.APPLY)).isEqualTo("R1 NUMBERED, R2 NUMBERED");
        long id = attach.attach(entry(project, "R1", "批复.docx", Documents.pdf("31号")), account("lishu"));
        assertThat(missing(project, Purpose.APPLY)).isEqualTo("R2 NUMBERED");
        attach.attach(entry(project, "R2", "方案.pdf", Documents.pdf("方案")), account("xuexiao"));
        Readiness ready = papers.checkReadiness(project.id(), account("fagai"));
        assertThat(ready.isReadyFor(Purpose.APPLY)).isTrue();
        assertThat(ready.isReadyFor(Purpose.START)).isFalse();
        AttachedPapers.PaperFile file = papers.getFile(id, account("fagai"));
        assertThat(file.paper().format()).isEqualTo(PaperFormat.PDF);
        assertThat(file.paper().fileName()).isEqualTo("批复.pdf");
        assertThat(file.paper().recordId()).contains(record);
        assertThat(Files.readAllBytes(file.file())).isEqualTo(Documents.pdf("31号"));
        attach.takeOff(id, "传错了文件", account("lishu"));
        assertThat(missing(project, Purpose.APPLY)).isEqualTo("R1 NUMBERED");
        assertThat(Files.exists(file.file())).isTrue();
    }

    @Test
    void a_file_the_server_does_not_even_read_is_refused_in_words_on_pages_and_calls() throws Exception {
        Project project = new SchoolOfTests(context).repair("T-PAPER-9", "梨树");
        byte[] huge = new byte[41 * 1024 * 1024];
        String page = "/projects/" + project.id();
        HttpResponse<String> answer = Browser.of(port, "lishu").upload(page, page + "/papers", "扫描件.pdf", huge);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("文件过大,没有上传。一个文件不超过 40 MB", "<nav");

        String head = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n";
        HttpRequest call = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api" + page + "/papers"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString("lishu:demo".getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(
                        head.getBytes(StandardCharsets.UTF_8),
                        huge,
                        "\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8))))
                .build();
        HttpResponse<String> called = HttpClient.newHttpClient().send(call, HttpResponse.BodyHandlers.ofString());
        assertThat(called.statusCode()).isEqualTo(413);
        assertThat(called.body()).contains("urn:yingjian:problem:web.problem.oversize");
    }

    @Test
    void a_step_not_needed_asks_for_no_paper() {
        Project project = new SchoolOfTests(context).repair("T-PAPER-2", "梨树");
        work.declareNotNeeded(
                steps.findOpen(project.id(), "R1_R2").orElseThrow().id(),
                LocalDate.of(2016, 5, 20),
                "已并入全县加固批复",
                account("lishu"));
        assertThat(missing(project, Purpose.APPLY)).isEmpty();
    }

    @Test
    void what_is_no_document_too_large_dated_tomorrow_or_there_already_is_refused() {
        Project project = new SchoolOfTests(context).repair("T-PAPER-3", "梨树");
        Account lishu = account("lishu");
        refused(
                "paper.problem.format",
                entry(project, "R1", "批复.pdf", "<script>".getBytes(StandardCharsets.UTF_8)),
                lishu);
        refused("paper.problem.large", entry(project, "R1", "批复.pdf", new byte[21 * 1024 * 1024]), lishu);
        refused("paper.problem.code", entry(project, "R6", "批复.pdf", Documents.pdf("x"), "R1"), lishu);
        attach.attach(entry(project, "R1", "批复.pdf", Documents.pdf("同")), lishu);
        refused("paper.problem.twice", entry(project, "R1", "另名.pdf", Documents.pdf("同")), lishu);
        AttachPaper.Entry tomorrow = new AttachPaper.Entry(
                project.id(),
                "R1",
                Optional.empty(),
                Optional.of("说明"),
                Optional.empty(),
                LocalDate.of(2016, 5, 24),
                "县教育局",
                "a.pdf",
                Documents.pdf("y"));
        refused("step.problem.future", tomorrow, lishu);
    }

    @Test
    void another_countys_office_finds_nothing_and_a_contractor_no_contract() {
        Project project = new SchoolOfTests(context).repair("T-PAPER-4", "梨树");
        long plan = attach.attach(entry(project, "R1", "批复.pdf", Documents.pdf("a")), account("lishu"));
        long works = attach.attach(
                new AttachPaper.Entry(
                        project.id(),
                        "R7",
                        Optional.empty(),
                        Optional.of("施工方案"),
                        Optional.empty(),
                        LocalDate.of(2016, 5, 20),
                        "示例·四平宏建建筑工程有限公司",
                        "施工方案.pdf",
                        Documents.pdf("b")),
                account("xuexiao"));
        assertThatThrownBy(() -> papers.getFile(plan, account("guotu"))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> attach.attach(entry(project, "R1", "a.pdf", Documents.pdf("c")), account("guotu")))
                .isInstanceOf(Problem.class);
        assertThat(papers.mayAttach(account("jiaoyu"), project.id(), "R3")).isTrue();
        assertThat(papers.mayAttach(account("zhujian"), project.id(), "R3")).isFalse();
        assertThat(papers.listPapers(project.id(), account("shigong")).stream().map(Paper::id))
                .containsExactly(works);
        assertThat(Browser.of(port, "shigong").get("/papers/" + plan).statusCode())
                .isEqualTo(404);
        var download = Browser.of(port, "shigong").get("/papers/" + works);
        assertThat(download.statusCode()).isEqualTo(200);
        assertThat(download.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;")
                .contains(".pdf");
        assertThat(download.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void the_page_says_which_papers_are_missing_and_that_nothing_scans() {
        Project project = new SchoolOfTests(context).repair("T-PAPER-5", "梨树");
        Browser browser = Browser.of(port, "lishu");
        assertThat(browser.get("/projects/" + project.id()).body())
                .contains("申报资金")
                .contains("还缺 2 件(共 2 件)")
                .doesNotContain("??paper");
        long record = steps.findOpen(project.id(), "R1_R2").orElseThrow().id();
        assertThat(browser.get("/steps/" + record).body())
                .contains("上传附件")
                .contains("未设病毒扫描")
                .contains("鉴定立项批复");
        assertThat(browser.get("/api/projects/" + project.id() + "/readiness").body())
                .contains("\"purpose\":\"APPLY\",\"ready\":false,\"asked\":2,\"missing\":[\"R1\",\"R2\"]");
    }

    private String missing(Project project, Purpose purpose) {
        return String.join(
                ", ",
                papers.checkReadiness(project.id(), account("fagai")).missingFor(purpose).stream()
                        .map(item -> item.required().code() + " " + item.state())
                        .toList());
    }

    private void refused(String key, AttachPaper.Entry entry, Account account) {
        assertThatThrownBy(() -> attach.attach(entry, account))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo(key));
    }

    private static AttachPaper.Entry entry(Project project, String step, String name, byte[] content) {
        return entry(project, step, name, content, step);
    }

    private static AttachPaper.Entry entry(Project project, String step, String name, byte[] content, String code) {
        return new AttachPaper.Entry(
                project.id(),
                step,
                Optional.of(code),
                Optional.empty(),
                Optional.of("梨发改〔2016〕31号"),
                LocalDate.of(2016, 5, 20),
                "梨树县发展和改革局",
                name,
                content);
    }

    private Account account(String username) {
        return accounts.findByUsername(username).orElseThrow();
    }
}
