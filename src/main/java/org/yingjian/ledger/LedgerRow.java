package org.yingjian.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yingjian.project.Category;
import org.yingjian.project.ProjectKind;
import org.yingjian.project.SchoolShare;
import org.yingjian.shared.Money;
import org.yingjian.shared.ProjectCode;
import org.yingjian.step.PastFact;

/** One sound row, one project. Organisations and round still by name. */
record LedgerRow(
        int line,
        String number,
        Optional<ProjectCode> code,
        String name,
        List<SchoolShare> schools,
        String county,
        ProjectKind kind,
        Category category,
        BigDecimal areaNew,
        BigDecimal areaExtended,
        Money investment,
        String funding,
        Map<String, Object> road,
        Optional<Round> round,
        Map<Column, String> organisations,
        Optional<String> officer,
        List<PastFact> facts) {

    /** An inspection round as written: a name, a day, or both. */
    record Round(Optional<String> name, Optional<LocalDate> day, boolean confirmed) {

        boolean isWhole() {
            return name.isPresent() && day.isPresent();
        }
    }

    boolean isBuilt() {
        return category == Category.BUILT;
    }
}
