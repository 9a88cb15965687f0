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
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yingjian.YingjianTest;
import org.yingjian.project.Project;

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
