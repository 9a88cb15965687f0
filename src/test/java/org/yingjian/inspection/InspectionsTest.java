package org.yingjian.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.YingjianTest;
import org.yingjian.shared.Problem;

@YingjianTest
class InspectionsTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2016, 9, 20);

    @Autowired
    Inspections inspections;

    @Test
    void a_round_is_entered_once_and_gathers_its_counties() {
        InspectionRound first = inspections.register("T-INSPECTION 国检", false, SEPTEMBER, false, "梨树");
        InspectionRound second = inspections.register("T-INSPECTION 国检", false, SEPTEMBER, false, "双辽市");
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.counties()).containsExactlyInAnyOrder("梨树", "双辽");
        assertThat(inspections.getRound(first.id())).isEqualTo(second);
        assertThat(inspections.listRounds()).contains(second);
    }

    @Test
    void a_provisional_day_becomes_fixed_and_stays_so() {
        assertThat(inspections
                        .register("T-INSPECTION 暂定", false, SEPTEMBER, false, "梨树")
                        .confirmed())
                .isFalse();
        assertThat(inspections
                        .register("T-INSPECTION 暂定", false, SEPTEMBER, true, "梨树")
                        .confirmed())
                .isTrue();
        assertThat(inspections
                        .register("T-INSPECTION 暂定", false, SEPTEMBER, false, "梨树")
                        .confirmed())
                .isTrue();
    }

    @Test
    void the_next_round_of_a_county_counts_and_after_the_last_one_the_last() {
        LocalDate recheck = LocalDate.of(2016, 11, 18);
        inspections.register("T-INSPECTION 公主岭国检", false, SEPTEMBER, true, "公主岭");
        inspections.register("T-INSPECTION 公主岭复检", true, recheck, true, "公主岭");
        assertThat(inspections.findRoundFor("公主岭", SEPTEMBER).orElseThrow().day())
                .isEqualTo(SEPTEMBER);
        assertThat(inspections
                        .findRoundFor("公主岭", SEPTEMBER.plusDays(1))
                        .orElseThrow()
                        .recheck())
                .isTrue();
        assertThat(inspections
                        .findRoundFor("公主岭", recheck.plusDays(1))
                        .orElseThrow()
                        .day())
                .isEqualTo(recheck);
        assertThat(inspections.findRoundFor("无此县", SEPTEMBER)).isEmpty();
    }

    @Test
    void a_town_is_no_county() {
        assertThatThrownBy(() -> inspections.register("T-INSPECTION 镇", false, SEPTEMBER, true, "梨树镇"))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo("inspection.problem.county"));
    }

    @Test
    void an_unknown_round_is_told() {
        assertThatThrownBy(() -> inspections.getRound(-1))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
    }

    @ParameterizedTest
    @CsvSource({
        "装备已采购, equipment, false, E10",
        "装备计划, equipment, false, E11",
        "拟新建, new, false, N17",
        "拟新建, extension, false, N17",
        "在建, new, false, N19",
        "在建, new, true, N24",
        "收尾, extension, false, N24",
        "已建成, new, false, N24",
        "维修, repair, false, R9",
        "已建成, repair, true, R9",
        "已建成, equipment, false, E12"
    })
    void the_category_decides_what_must_be_reached(String category, String kind, boolean recheck, String step) {
        assertThat(inspections.targetStep(category, kind, recheck)).isEqualTo(step);
    }
}
