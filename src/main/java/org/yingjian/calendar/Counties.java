package org.yingjian.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Counties with the periods in which each line about them holds. */
public final class Counties {

    private final List<County> counties;

    /** @throws IllegalArgumentException when two lines about one county hold on the same day */
    public Counties(List<County> counties) {
        this.counties = List.copyOf(counties);
        for (int i = 0; i < counties.size(); i++) {
            for (int j = i + 1; j < counties.size(); j++) {
                refuseOverlap(counties.get(i), counties.get(j));
            }
        }
    }

    /** By short name, full name or code, as it was on the day. */
    public Optional<County> findCounty(String nameOrCode, LocalDate day) {
        return counties.stream()
                .filter(c -> c.isValidOn(day) && answersTo(c, nameOrCode))
                .findFirst();
    }

    /** Counties of the city on the day, in order of the table. */
    public List<County> listOfCity(String city, LocalDate day) {
        return counties.stream()
                .filter(c -> c.city().equals(city) && c.isValidOn(day))
                .toList();
    }

    /** All counties valid on the day, in order of the table. */
    public List<County> listValidOn(LocalDate day) {
        return counties.stream().filter(c -> c.isValidOn(day)).toList();
    }

    /** Whether outdoor works stand still in the county on the day; a county not in the table has the default stop. */
    public boolean isWinterStop(String nameOrCode, LocalDate day) {
        return findCounty(nameOrCode, day)
                .map(County::winterStop)
                .orElse(Optional.of(WinterStop.DEFAULT))
                .map(stop -> stop.covers(day))
                .orElse(false);
    }

    private static boolean answersTo(County county, String word) {
        return county.name().equals(word)
                || county.fullName().equals(word)
                || county.code().filter(word::equals).isPresent();
    }

    private static void refuseOverlap(County one, County other) {
        boolean apart = endsBefore(one, other) || endsBefore(other, one);
        if (one.name().equals(other.name()) && !apart) {
            throw new IllegalArgumentException(
                    "county (%s): two lines hold on the same day; end one (valid_to) before the other begins."
                            .formatted(one.name()));
        }
    }

    private static boolean endsBefore(County one, County other) {
        return one.validTo().isPresent()
                && other.validFrom().isPresent()
                && one.validTo().get().isBefore(other.validFrom().get());
    }
}
