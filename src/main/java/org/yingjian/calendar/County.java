package org.yingjian.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A county, district or reclamation area as it was in one period.
 *
 * @param name short name used everywhere (梨树)
 * @param fullName name on seals (梨树县)
 * @param code division code (GB/T 2260), empty for an area that has none of its own
 * @param city city it belongs to in this period
 * @param validFrom first day of the period, empty for always
 * @param validTo last day of the period, empty for still
 * @param winterStop when outdoor works stand still, empty for never
 */
public record County(
        String name,
        String fullName,
        Optional<String> code,
        String city,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        Optional<WinterStop> winterStop) {

    public boolean isValidOn(LocalDate day) {
        return validFrom.map(from -> !day.isBefore(from)).orElse(true)
                && validTo.map(to -> !day.isAfter(to)).orElse(true);
    }
}
