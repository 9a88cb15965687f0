package org.yingjian.procurement;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yingjian.calendar.Workdays;

/** Reckons by tables and calendar. */
@Component
class ReckoningTender implements ReckonTender {

    private final ProcurementRules rules;
    private final TenderTerms terms;
    private final Workdays workdays;

    ReckoningTender(ProcurementRules rules, TenderTerms terms, Workdays workdays) {
        this.rules = rules;
        this.terms = terms;
        this.workdays = workdays;
    }

    @Override
    public TenderCourse reckon(Round round, List<TenderEvent> events) {
        return reckon(round, events, workdays);
    }

    @Override
    public TenderCourse reckon(Round round, List<TenderEvent> events, Workdays days) {
        return new TenderReckoning(rules, terms, days).reckon(round, events);
    }
}
