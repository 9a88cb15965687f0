package org.yingjian.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yingjian.YingjianTest;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.step.StepRecord;
import org.yingjian.step.Steps;

/** What only a browser can tell. Skipped, and said so, where no Chromium with its driver is installed. */
@YingjianTest
class InBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private ChromeDriver browser;

    @BeforeEach
    void open() throws IOException {
        Optional<File> chromium = find("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
        Optional<File> driver = find("/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver");
        assumeTrue(chromium.isPresent() && driver.isPresent(), "no Chromium here: browser tests skipped");
        Path profile = Files.createTempDirectory("yingjian-browser");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.get());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile);
        options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.get())
                        .build(),
                options);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void the_diagram_is_drawn_with_its_states_and_nothing_breaks_the_content_policy() {
        Project project = new SchoolOfTests(context).repair("T-WEB-011", "梨树");
        width(1440);
        signIn("lishu");
        browser.get(address("/projects/" + project.id()));
        waitFor()
                .until(b -> !b.findElements(By.cssSelector("#bpmn .state-open, #bpmn .state-late"))
                        .isEmpty());
        assertThat(browser.findElements(By.cssSelector("#bpmn .state-coming"))).isNotEmpty();
        assertThat(browser.findElements(By.cssSelector("#bpmn .off"))).isNotEmpty();
        assertThat(complaints()).isEmpty();
    }

    @Test
    void the_report_page_fits_a_phone_and_takes_three_taps() {
        Project project = new SchoolOfTests(context).repair("T-WEB-012", "梨树");
        width(390);
        signIn("shigong");
        browser.get(address("/report/" + project.id()));
        assertThat(browser.executeScript("return document.documentElement.scrollWidth"))
                .isEqualTo(390L);
        List<String> taps = List.of(
                "input[name=what][value=PROGRESS] + span",
                "input[name=milestone][value=MASONRY] + span",
                ".report-form button");
        for (String tap : taps) {
            browser.executeScript("arguments[0].click()", browser.findElement(By.cssSelector(tap)));
        }
        waitFor().until(b -> b.getPageSource().contains("已提交"));
        assertThat(browser.findElements(By.cssSelector(".reports li"))).hasSize(1);
    }

    @Test
    void the_list_narrows_as_one_types_without_a_new_page() {
        new SchoolOfTests(context).repair("T-WEB-013", "梨树");
        width(1440);
        signIn("lishu");
        browser.get(address("/projects"));
        browser.executeScript("window.stays = true");
        browser.findElement(By.id("q")).sendKeys("T-WEB-013");
        waitFor().until(b -> b.findElements(By.cssSelector("#found tbody tr")).size() == 1);
        waitFor().until(b -> b.getCurrentUrl().contains("q=T-WEB-013"));
        assertThat(browser.executeScript("return window.stays")).isEqualTo(true);
        assertThat(complaints()).isEmpty();
    }

    @Test
    void twenty_reviews_are_dealt_with_by_keyboard_alone_a_return_and_an_acceptance_among_them() {
        SchoolOfTests school = new SchoolOfTests(context);
        for (int i = 10; i < 30; i++) {
            school.repair("T-ONESTOP-" + i, "梨树");
        }
        width(1440);
        signIn("lishu");
        browser.get(address("/one-stop?q=T-ONESTOP-"));
        assertThat(browser.findElements(By.cssSelector("[data-review]"))).hasSize(20);
        int keys = 0;
        for (int i = 0; i < 20; i++) {
            press(i == 4 ? "x" : i == 9 ? "c" : "a");
            keys++;
            if (i == 4) {
                browser.switchTo().activeElement().sendKeys("缺校舍鉴定报告", Keys.ENTER);
                keys++;
            }
        }
        assertThat(browser.findElements(By.cssSelector("[data-review].marked"))).hasSize(20);
        press("s");
        keys++;
        waitFor().until(b -> b.findElements(By.cssSelector(".outcome-ok")).size() == 20);
        assertThat(keys).isLessThanOrEqualTo(3 * 20);
        // The returned one in its second round, the accepted one in its first.
        assertThat(browser.findElements(By.cssSelector("[data-review]"))).hasSize(2);
        List<StepRecord> returned = returned();
        assertThat(returned).hasSize(1);
        assertThat(returned.get(0).reason()).contains("缺校舍鉴定报告");
        assertThat(complaints()).isEmpty();
    }

    private List<StepRecord> returned() {
        Steps steps = context.getBean(Steps.class);
        return context.getBean(Projects.class).listAll().stream()
                .filter(project -> project.number().matches("T-ONESTOP-[12]\\d"))
                .flatMap(project -> steps.listRecords(project.id()).stream())
                .filter(record -> record.state() == StepRecord.State.UNSUCCESSFUL)
                .toList();
    }

    @Test
    void a_mistaken_finish_is_taken_back_by_keyboard_before_the_next_step_began() {
        Project project = new SchoolOfTests(context).repair("T-UNDO-1", "梨树");
        Steps steps = context.getBean(Steps.class);
        width(1440);
        signIn("lishu");
        browser.get(address("/one-stop?q=T-UNDO-1"));
        press("a");
        press("s");
        waitFor().until(b -> b.findElements(By.cssSelector(".outcome-ok")).size() == 1);
        assertThat(steps.findOpen(project.id(), "R1_R2")).isEmpty();
        browser.findElement(By.cssSelector(".outcome-ok a.undo")).sendKeys(Keys.ENTER);
        waitFor().until(b -> !b.findElements(By.cssSelector("#recall")).isEmpty());
        browser.findElement(By.name("recallReason")).sendKeys("点错了一行", Keys.ENTER);
        waitFor().until(b -> steps.findOpen(project.id(), "R1_R2").isPresent());
        assertThat(steps.findOpen(project.id(), "R3")).isEmpty();
        assertThat(complaints()).isEmpty();
    }

    @Test
    void keys_move_mark_unmark_and_leave_the_opinion_to_its_own_field() {
        SchoolOfTests school = new SchoolOfTests(context);
        school.repair("T-KEYS-1", "梨树");
        school.repair("T-KEYS-2", "梨树");
        width(1440);
        signIn("lishu");
        browser.get(address("/one-stop?q=T-KEYS-"));
        press("j");
        assertThat(browser.findElements(By.cssSelector("[data-review]")).get(1).getDomAttribute("class"))
                .contains("sel");
        assertThat(browser.switchTo().activeElement().getDomAttribute("data-href"))
                .isNotBlank();
        press("a");
        press("u");
        assertThat(browser.findElements(By.cssSelector("[data-review].marked"))).isEmpty();
        press("/");
        press("as");
        press(Keys.ESCAPE);
        assertThat(browser.findElement(By.cssSelector("[data-opinion]")).getDomProperty("value"))
                .isEqualTo("as");
        assertThat(browser.findElements(By.cssSelector("[data-review].marked"))).isEmpty();
        assertThat(complaints()).isEmpty();
    }

    private void press(CharSequence keys) {
        browser.switchTo().activeElement().sendKeys(keys);
    }

    private void signIn(String username) {
        browser.get(address("/login"));
        browser.findElement(By.id("username")).sendKeys(username);
        browser.findElement(By.id("password")).sendKeys("demo");
        browser.findElement(By.cssSelector(".login-card button")).click();
        waitFor().until(b -> !b.getCurrentUrl().contains("/login"));
    }

    private void width(int pixels) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", pixels < 600));
    }

    private List<String> complaints() {
        return browser.manage().logs().get("browser").getAll().stream()
                .map(l -> l.getMessage())
                .filter(m -> m.contains("Content Security Policy") || m.contains("Uncaught") || m.contains("Error"))
                .toList();
    }

    private WebDriverWait waitFor() {
        return new WebDriverWait(browser, Duration.ofSeconds(20));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static Optional<File> find(String... paths) {
        return Stream.of(paths).map(File::new).filter(File::canExecute).findFirst();
    }
}
