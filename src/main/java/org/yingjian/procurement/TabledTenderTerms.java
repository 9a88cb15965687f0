package org.yingjian.procurement;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yingjian.workflow.DecisionTables;

/** Reads decision {@code tenderTerm} of {@code procurement-method.dmn}. */
@Component
class TabledTenderTerms implements TenderTerms {

    private final DecisionTables tables;

    TabledTenderTerms(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<TenderTerm> findTerm(What what, String objectKind, String method, LocalDate on) {
        return tables
                .evaluate("tenderTerm", Map.of("what", what.word(), "object", objectKind, "method", method, "on", on))
                .stream()
                .findFirst()
                .map(row -> new TenderTerm(
                        Integer.parseInt(row.get("value").toString()),
                        row.get("unit").toString(),
                        row.get("article").toString()));
    }
}
