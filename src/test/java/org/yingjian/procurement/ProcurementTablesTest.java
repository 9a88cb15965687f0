package org.yingjian.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.YingjianTest;

/** The rules with the tables that come with the program. */
@YingjianTest
class ProcurementTablesTest {

    @Autowired
    ProcurementRules rules;

    @ParameterizedTest
    @CsvSource({
        "goods, 99.99, 2016-05-23, county, inquiry",
        "goods, 100, 2016-05-23, county, open",
        "goods, 19.6, 2016-05-23, county, self",
        "goods, 132, 2016-05-23, county, open",
        "goods, 132, 2019-01-01, county, inquiry",
        "goods, 200, 2026-11-24, city, open",
        "goods, 40, 2026-11-24, county, inquiry",
        "goods, 40, 2026-11-24, city, self",
        "works, 80, 2016-05-23, county, negotiation",
        "works, 49.9, 2016-05-23, county, self",
        "works, 200, 2016-05-23, county, open",
        "works, 200, 2018-05-31, county, open",
        "works, 200, 2018-06-01, county, negotiation",
        "works, 400, 2018-06-01, county, open"
    })
    void amount_kind_day_and_level_decide_the_method(
            String kind, BigDecimal wan, LocalDate on, String level, String method) {
        assertThat(rules.proposeMethod(kind, wan, on, level)).isEqualTo(method);
    }

    @ParameterizedTest
    @CsvSource({
        "open, works, 2016-05-11, 2016-05-31, 2016-06-03",
        "open, goods, 2016-05-18, 2016-06-07, 2016-06-07",
        "open, goods, 2016-06-15, 2016-07-05, 2016-07-05",
        "inquiry, goods, 2016-07-28, 2016-08-02, 2016-08-02",
        "negotiation, works, 2016-06-07, 2016-06-13, 2016-06-13",
        "consultation, works, 2016-05-23, 2016-06-02, 2016-06-02",
        "self, goods, 2016-05-21, 2016-05-21, 2016-05-21"
    })
    void the_notice_stands_as_long_as_the_law_asks(
            String method, String kind, LocalDate notice, LocalDate opening, LocalDate award) {
        MinimumWait wait = rules.minimumWait(method, kind, notice);
        assertThat(wait.firstDay()).isEqualTo(opening);
        assertThat(wait.firstAward()).isEqualTo(award);
        assertThat(wait.article()).isNotBlank();
    }
}
