package org.yingjian.forecast.learn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yingjian.forecast.core.Law;
import org.yingjian.step.StepRecord;
import org.yingjian.workflow.DomainSteps;

/**
 * A part of a step from a day to a day.
 *
 * @param derived its first day was only concluded
 * @param ended false while it runs; {@code to} is then today
 * @param days counted days of its clock, negative outside the years looked at
 */
public record TimedPart(String part, LocalDate from, LocalDate to, boolean derived, boolean ended, int days) {

    /** Design and construction, of goods their delivery: what these took is the project's own doing. */
    private static final Set<String> REMEMBERED = Set.of(
            DomainSteps.FEASIBILITY_STUDY,
            DomainSteps.PRELIMINARY_DESIGN,
            DomainSteps.FOUNDATIONS,
            DomainSteps.MAIN_STRUCTURE,
            DomainSteps.FINISHING,
            DomainSteps.REPAIR_DESIGN,
            DomainSteps.REPAIR_WORKS,
            DomainSteps.TENDER_PAPERS,
            DomainSteps.DELIVERY,
            DomainSteps.INSTALLATION,
            DomainSteps.COMMISSIONING);

    private static final double WIDEST = 2;

    /** Its opening day is known and it ran for a while or still does. */
    public static boolean isKnown(StepRecord record) {
        boolean ended = record.state() == StepRecord.State.FINISHED || record.state() == StepRecord.State.UNSUCCESSFUL;
        return record.openedOn().isPresent()
                && !record.dateUnknown()
                && !record.flags().contains(StepRecord.Flag.INFERRED)
                && !record.flags().contains(StepRecord.Flag.BEFORE_OPENING)
                && (record.isOpen() || ended && record.finishedOn().isPresent());
    }

    /** One for a plain step; of a collapsed one each part whose both ends are dated, and the part that runs. */
    public static List<TimedPart> of(
            StepRecord record, Map<String, Durations.Points> parts, String county, CountedPast past) {
        List<TimedPart> all = new ArrayList<>();
        List<String> ids = List.copyOf(parts.keySet());
        Optional<LocalDate> from = record.openedOn();
        for (int i = 0; i < ids.size(); i++) {
            boolean last = i == ids.size() - 1;
            Optional<LocalDate> end = last ? record.finishedOn() : record.partDate(PartId.partOf(ids.get(i)));
            boolean runs = end.isEmpty() && record.isOpen();
            if (from.isPresent() && (end.isPresent() || runs)) {
                LocalDate to = end.orElse(past.today());
                int days = past.days(parts.get(ids.get(i)).clock(), county, from.get(), to);
                boolean derived = i == 0 && record.openedDerived();
                all.add(new TimedPart(ids.get(i), from.get(), to, derived, end.isPresent(), days));
            }
            if (runs) {
                break;
            }
            from = end;
        }
        return all;
    }

    /** Whether a project remembers how long it took. A concluded first day hides idle time and says nothing. */
    public boolean isRemembered() {
        return !derived && days >= 0 && isCarrier(part);
    }

    public static boolean isCarrier(String part) {
        return REMEMBERED.contains(PartId.partOf(part));
    }

    /** Log of actual ÷ usual. */
    public double ratio(Law prior) {
        double usual = Math.max(1, prior.quantile(0.5));
        return Math.max(-WIDEST, Math.min(WIDEST, Math.log(Math.max(1, days) / usual)));
    }
}
