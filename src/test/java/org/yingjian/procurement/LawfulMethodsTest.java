package org.yingjian.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.YingjianTest;
import org.yingjian.procurement.TenderTerms.What;

/** What the tables that come with the program say of every method and number. */
@YingjianTest
class LawfulMethodsTest {

    @Autowired
    LawfulMethods methods;

    @Autowired
    TenderTerms terms;

    @Autowired
    ProcurementRules rules;

    @ParameterizedTest
    @CsvSource({
        "goods, 132, 2016-05-23, open, LAWFUL, ",
        "goods, 132, 2016-05-23, inquiry, NEEDS_APPROVAL, CITY_FINANCE",
        "goods, 132, 2019-01-01, inquiry, LAWFUL, ",
        "goods, 132, 2016-05-23, self, FORBIDDEN, ",
        "goods, 19, 2016-05-23, self, LAWFUL, ",
        "works, 212, 2016-05-23, negotiation, NEEDS_APPROVAL, PROJECT_APPROVER",
        "works, 212, 2018-06-01, negotiation, LAWFUL, ",
        "works, 212, 2018-06-01, inquiry, FORBIDDEN, ",
        "works, 90, 2018-12-31, consultation, LAWFUL, ",
        "works, 90, 2019-01-01, self, LAWFUL, ",
        "works, 90, 2024-01-01, self, FORBIDDEN, ",
        "works, 450, 2026-09-28, invited, NEEDS_APPROVAL, PROJECT_APPROVER",
        "goods, 210, 2024-01-01, single, NEEDS_APPROVAL, CITY_FINANCE"
    })
    void amount_kind_and_day_decide_what_a_method_needs(
            String kind,
            BigDecimal wan,
            LocalDate on,
            String method,
            MethodOption.Verdict verdict,
            MethodOption.Approver approver) {
        MethodOption option = methods.listFor(kind, wan, on, "county").stream()
                .filter(one -> one.method().equals(method))
                .findFirst()
                .orElseThrow();
        assertThat(option.verdict()).isEqualTo(verdict);
        assertThat(option.approver().orElse(null)).isEqualTo(approver);
        assertThat(option.article()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "RETENTION, works, open, 2016-12-30, 5",
        "RETENTION, works, open, 2017-06-30, 5",
        "RETENTION, works, open, 2017-07-01, 3",
        "PERFORMANCE_BOND, goods, open, 2016-05-23, 10",
        "ADD_ON, goods, inquiry, 2026-09-28, 10",
        "BIDDERS, works, open, 2016-05-23, 3",
        "CLARIFICATION, goods, open, 2016-05-23, 15",
        "CLARIFICATION, goods, inquiry, 2016-05-23, 3",
        "CONTRACT, works, open, 2016-05-23, 30",
        "OBJECTION, works, open, 2016-05-23, 3",
        "OBJECTION, goods, open, 2016-05-23, 7",
        "COMPLAINT, works, open, 2016-05-23, 30"
    })
    void numbers_of_tenders_and_contracts_are_dated(What what, String kind, String method, LocalDate on, int value) {
        assertThat(terms.findTerm(what, kind, method, on)).hasValueSatisfying(term -> {
            assertThat(term.value()).isEqualTo(value);
            assertThat(term.article()).isNotBlank();
        });
    }

    @Test
    void goods_know_no_retention_and_a_single_source_no_fewest_bidders() {
        LocalDate today = LocalDate.of(2026, 9, 28);
        assertThat(terms.findTerm(What.RETENTION, "goods", "open", today)).isEmpty();
        assertThat(terms.findTerm(What.BIDDERS, "goods", "single", today)).isEmpty();
    }

    @Test
    void the_notice_of_intent_stands_thirty_days_whatever_the_method() {
        MinimumWait wait = rules.minimumWait("intent", "goods", LocalDate.of(2026, 3, 3));
        assertThat(wait.firstDay()).isEqualTo("2026-04-02");
        assertThat(wait.article()).contains("财库〔2020〕10号");
    }
}
