package org.yingjian.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yingjian.account.Account;
import org.yingjian.account.Role;
import org.yingjian.forecast.Light;
import org.yingjian.progress.EarlyStarts.EarlyStart;
import org.yingjian.project.Project;

/** Works begun without permit are written of at once to who grants it and who builds, and in the morning to the rest. */
class BuiltEarlyLettersTest {

    private static final String SUBJECT = "【先建后批】梨树县 示例·青松镇教学楼:已开工,「装备计划批复」尚未办结";

    private final Account builder =
            AlertScene.account(9, Role.CLIENT, "杨校长", "示例·梨树县学校建设项目办公室", "client", Set.of("梨树"));
    private final AlertScene scene = new AlertScene(
            Clock.fixed(Instant.parse("2026-11-24T02:00:00Z"), ZoneId.of("Asia/Shanghai")),
            new QuietHours("21:00", "07:00"),
            "zh-CN");

    @BeforeEach
    void aFirstDay() {
        scene.add(builder);
        scene.project(1, "示例·青松镇教学楼", "440");
        scene.forecast(1, Light.GREEN, 0.85);
        scene.lookAgain();
    }

    @Test
    void the_office_and_the_builder_hear_at_once_and_everybody_once() {
        early(Optional.empty());
        scene.changed(1);
        assertThat(subjects(scene.office)).containsExactly(SUBJECT);
        assertThat(subjects(builder)).containsExactly(SUBJECT);
        assertThat(subjects(scene.officer)).isEmpty();
        scene.changed(1);
        scene.morning(1);
        assertThat(subjects(scene.office)).containsExactly(SUBJECT);
        assertThat(subjects(builder)).containsExactly(SUBJECT);
        assertThat(subjects(scene.officer)).containsExactly(SUBJECT);
        scene.morning(5);
        assertThat(subjects(scene.officer)).containsExactly(SUBJECT);
    }

    @Test
    void each_is_told_what_he_can_do_and_by_which_law() {
        early(Optional.empty());
        scene.changed(1);
        scene.morning(1);
        assertThat(text(builder))
                .contains("已于 5 月 16 日开工")
                .contains("由示例·正信监理 赵工确认")
                .contains("建筑法第7条")
                .contains("立即停止施工")
                .doesNotContain("??");
        assertThat(text(scene.office)).contains("核实现场情况").contains("已发证的,请按证书日期补记");
        assertThat(text(scene.officer)).contains("请督促").contains("开工是事实");
    }

    @Test
    void with_a_forecast_from_before_the_event_nothing_is_told_until_there_is_one_from_after() {
        early(Optional.empty());
        Project before = scene.register.get(1L);
        scene.register.put(1L, new Project(1, before.draft(), before.targetStep(), before.status(), 2));
        scene.changed(1);
        scene.lookAgain();
        assertThat(subjects(scene.office)).isEmpty();
        scene.register.put(1L, before);
        scene.changed(1);
        assertThat(subjects(scene.office)).containsExactly(SUBJECT);
    }

    @Test
    void a_permit_granted_late_asks_nothing_of_anybody() {
        early(Optional.of(LocalDate.of(2016, 5, 20)));
        scene.changed(1);
        scene.morning(1);
        assertThat(subjects(scene.office)).isEmpty();
        assertThat(subjects(builder)).isEmpty();
    }

    private void early(Optional<LocalDate> granted) {
        scene.earlyStarts.put(
                1L,
                new EarlyStart(
                        1,
                        LocalDate.of(2016, 5, 16),
                        Optional.of("示例·正信监理 赵工"),
                        "E1",
                        "施工许可",
                        "commission",
                        granted,
                        "建筑法第7条"));
    }

    private List<String> subjects(Account account) {
        return scene.mailsOf(account).stream()
                .filter(mail -> mail.kind() == Mail.Kind.BUILT_EARLY)
                .map(Mail::subject)
                .toList();
    }

    private String text(Account account) {
        return scene.mailsOf(account).stream()
                .filter(mail -> mail.kind() == Mail.Kind.BUILT_EARLY)
                .map(Mail::text)
                .findFirst()
                .orElseThrow();
    }
}
