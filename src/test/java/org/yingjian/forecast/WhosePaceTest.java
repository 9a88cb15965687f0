package org.yingjian.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.YingjianTest;
import org.yingjian.account.Account;
import org.yingjian.account.Accounts;
import org.yingjian.account.Organisations;
import org.yingjian.account.Role;
import org.yingjian.forecast.core.Law;
import org.yingjian.forecast.law.EntryLag;
import org.yingjian.forecast.law.Lesson;
import org.yingjian.forecast.law.PaceSpread;
import org.yingjian.forecast.law.StepLesson;
import org.yingjian.forecast.law.Stops;
import org.yingjian.forecast.learn.Durations;
import org.yingjian.forecast.learn.Lessons;
import org.yingjian.project.Projects;
import org.yingjian.workflow.Diagrams;
import org.yingjian.workflow.Step;

/** Who is told by name how fast which office and firm is. */
@YingjianTest
class WhosePaceTest {

    private static final String STEP = "N13";
    private static final List<String> BODIES =
            List.of("梨树县国土资源局", "双辽市国土资源局", "四平市教育局", "示例·四平宏建建筑工程有限公司", "示例·吉林中正招标代理有限公司", "示例·四平正信工程监理有限公司");

    @Autowired
    private Laws laws;

    @Autowired
    private Durations durations;

    @Autowired
    private Diagrams diagrams;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Projects projects;

    private Lessons before;

    @BeforeEach
    void oneStepTaughtByAllOfThem() {
        before = durations.lessons();
        Step step = diagrams.getCurrent(Diagrams.BUILDING).getStep(STEP);
        Law prior = durations.prior(STEP, step, new Durations.Scope("new", "medium", "open", false));
        List<Lesson> cases = new ArrayList<>();
        for (String body : BODIES) {
            String id =
                    String.valueOf(organisations.findByName(body).orElseThrow().id());
            boolean firm = body.endsWith("公司");
            Lesson.Who who = new Lesson.Who("new", firm ? "" : id, firm ? id : "");
            cases.add(new Lesson(prior, 30, true, 1, who, Double.NaN, EntryLag.NONE));
        }
        durations.teach(new Lessons(
                LocalDate.of(2016, 5, 23),
                Map.of(STEP, StepLesson.of(cases)),
                Map.of(),
                Map.of(),
                Map.of(),
                PaceSpread.NONE,
                Stops.NONE));
    }

    @AfterEach
    void forgetAll() {
        durations.teach(before);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            admin,       梨树县国土资源局 双辽市国土资源局 四平市教育局 四平宏建 吉林中正 四平正信
            fagai,       梨树县国土资源局 双辽市国土资源局 四平市教育局 四平宏建 吉林中正 四平正信
            fushizhang,  梨树县国土资源局 双辽市国土资源局 四平市教育局 四平宏建 吉林中正 四平正信
            guotu,       双辽市国土资源局 四平市教育局
            daili,       吉林中正
            jianli,      四平正信
            shigong,     四平宏建
            xiaozhang,   ''
            xuexiao,     ''
            """)
    void everybody_is_told_the_pace_of_his_own_counties_and_a_firm_its_own(String who, String told) {
        List<String> names = laws.getLaw(STEP, accounts.findByUsername(who).orElseThrow()).levels().stream()
                .filter(level -> level.rank() == LawView.Rank.OFFICE || level.rank() == LawView.Rank.FIRM)
                .map(LawView.Level::name)
                .filter(name -> !onProjectsOf(who).contains(name))
                .map(name -> name.replaceAll("^示例·|(建筑工程|招标代理|工程监理)有限公司$", ""))
                .toList();
        assertThat(names).containsExactlyInAnyOrder(told.isEmpty() ? new String[0] : told.split(" "));
    }

    /** Firms on projects other tests entered in an office's county are told to it; the table above is of an empty register. */
    private Set<String> onProjectsOf(String who) {
        Account reader = accounts.findByUsername(who).orElseThrow();
        if (reader.role() != Role.OFFICE) {
            return Set.of();
        }
        return projects.listVisible(reader).stream()
                .flatMap(project -> project.organisations().stream())
                .map(id -> organisations.getOrganisation(id).name())
                .collect(Collectors.toSet());
    }
}
