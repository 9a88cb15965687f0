package org.yingjian.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.yingjian.clock.NightlyWork;
import org.yingjian.forecast.Light;
import org.yingjian.overview.ProjectLine;
import org.yingjian.progress.Report;
import org.yingjian.project.DraftOf;
import org.yingjian.project.Project;
import org.yingjian.project.ProjectDraft;
import org.yingjian.project.ProjectKind;
import org.yingjian.shared.Problem;

class PageWordsTest {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    private final PageWords words =
            new PageWords(messages, new DiagramNames(messages, null, null), new Citations(messages));

    @BeforeEach
    void in_chinese() {
        messages.setBasenames("messages", "messages-web", "messages-step");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void as_before() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void work_of_the_night_that_failed_is_named_when_the_clock_has_moved() {
        for (NightlyWork.Phase phase : NightlyWork.Phase.values()) {
            Problem missed = new Problem(
                    Problem.Kind.CONFLICT,
                    "clock.problem.workMissedMore",
                    "2016-05-24",
                    new DefaultMessageSourceResolvable("clock.phase." + phase),
                    2);
            assertThat(words.problem(missed)).contains("2016-05-24", "等 2 项").doesNotContain("clock.", "{");
        }
    }

    @Test
    void what_became_of_a_report_is_said_for_every_effect() {
        for (Report.Effect effect : Report.Effect.values()) {
            String key = "web.report.effect." + effect;
            assertThat(words.orElse(key, "missing")).as(key).isNotEqualTo("missing");
        }
    }

    @Test
    void the_trail_speaks_words_not_codes() {
        assertThat(words.detail("2016-05-23 → 2016-05-21 {docNo=31号} [ON_BEHALF, CORRECTED] 文件落款为 5 月 21 日"))
                .isEqualTo("2016-05-23 → 2016-05-21 (代录, 已更正) 文件落款为 5 月 21 日");
        assertThat(words.detail("PROGRESS 2016-05-23 FOUNDATION")).isEqualTo("今日进度 2016-05-23 基础");
        assertThat(words.detail("CONFIRMED")).isEqualTo("已确认");
        assertThat(words.detail("{kind=repair}")).isEmpty();
    }

    @Test
    void a_kept_refusal_is_told_with_its_arguments() {
        assertThat(words.kept("step.problem.notOpen|主体施工")).startsWith("「主体施工」目前不在办");
    }

    @Test
    void only_a_path_that_misses_is_said_to_miss_at_its_shortest() {
        assertThat(words.reason(black(0, true))).startsWith("各环节都压到最短时间");
        assertThat(words.reason(black(0.0004, false))).startsWith("按现在的进度,在国检前进场开工的把握不足 1%");
    }

    private static ProjectLine black(double chance, boolean pathMisses) {
        ProjectDraft draft = DraftOf.project(ProjectKind.NEW, "T-WORDS-001").draft();
        return new ProjectLine(
                new Project(1, draft, "N17", Project.Status.LIVE, 1),
                Light.BLACK,
                Optional.of(chance),
                pathMisses,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "N17",
                "进场开工",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
