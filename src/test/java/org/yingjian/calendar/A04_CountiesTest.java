package org.yingjian.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class A04_CountiesTest {

    private final Counties counties = SamplesOfCalendar.counties();

    @Test
    void gongzhulingLeftSipingForChangchunIn2020() {
        County before = counties.findCounty("公主岭", LocalDate.of(2016, 5, 23)).orElseThrow();
        assertThat(before.city()).isEqualTo("四平市");
        assertThat(before.code()).contains("220381");

        County after = counties.findCounty("公主岭市", LocalDate.of(2026, 11, 24)).orElseThrow();
        assertThat(after.city()).isEqualTo("长春市");
        assertThat(after.code()).contains("220184");

        assertThat(counties.findCounty("220381", LocalDate.of(2026, 11, 24))).isEmpty();
    }

    @Test
    void sipingHasTodayTheSixPlacesOfTheProgramme() {
        assertThat(counties.listOfCity("四平市", LocalDate.of(2026, 11, 24)))
                .extracting(County::name)
                .containsExactly("梨树", "双辽", "伊通", "铁东", "铁西", "辽河垦区");
        assertThat(counties.listOfCity("四平市", LocalDate.of(2016, 5, 23)))
                .extracting(County::name)
                .endsWith("公主岭");
    }

    @Test
    void theReclamationAreaHasNoCodeOfItsOwn() {
        assertThat(counties.findCounty("辽河垦区", LocalDate.of(2016, 5, 23))
                        .orElseThrow()
                        .code())
                .isEmpty();
    }

    @Test
    void aTownIsNoCounty() {
        assertThat(counties.findCounty("梨树镇", LocalDate.of(2016, 5, 23))).isEmpty();
    }

    @Test
    void twoLinesMayNotHoldOnTheSameDay() {
        var rows = CalendarTables.readCounties("counties.csv", new StringReader("""
                        name,full_name,code,city,valid_from,valid_to,winter_from,winter_to
                        甲,甲县,,四平市,,2020-06-18,,
                        甲,甲县,,长春市,2020-06-18,,,
                        """));
        assertThatThrownBy(() -> new Counties(rows))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(甲)");
    }
}
