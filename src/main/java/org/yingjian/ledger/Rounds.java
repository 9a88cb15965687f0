package org.yingjian.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yingjian.inspection.InspectionRound;
import org.yingjian.ledger.LedgerRow.Round;
import org.yingjian.project.Project;

/**
 * The inspection round of a row: a name, a day or both, {@code 2016-11-18(暂定)} while the day is not fixed. A county names a
 * round that is known to visit it; name and day of a city's ledger together may be a new one.
 */
final class Rounds {

    private static final String PROVISIONAL = "(暂定)";

    private final List<InspectionRound> known;
    private final Importer by;

    Rounds(List<InspectionRound> known, Importer by) {
        this.known = known;
        this.by = by;
    }

    static Optional<Round> read(String name, String day, Complaints complaints) {
        if (name.isEmpty() && day.isEmpty()) {
            return Optional.empty();
        }
        String plain = Texts.plain(day);
        boolean confirmed = !plain.endsWith(PROVISIONAL);
        String date = confirmed ? plain : plain.substring(0, plain.length() - PROVISIONAL.length());
        Optional<LocalDate> on = Texts.date(date);
        if (on.isEmpty() && !day.isEmpty()) {
            complaints.fault(Column.ROUND_DAY.heading(), day, "dateForm");
            return Optional.empty();
        }
        return Optional.of(new Round(Optional.of(name).filter(n -> !n.isEmpty()), on, confirmed));
    }

    static boolean isRecheck(String name) {
        return name.contains("回头看") || name.contains("复检");
    }

    /** Name and day of who decides rounds: entered if new. */
    boolean mayBeNew(Round named) {
        return by.decidesRounds() && named.isWhole();
    }

    void check(Round named, String county, Optional<Project> before, Complaints complaints) {
        if (mayBeNew(named)) {
            return;
        }
        List<InspectionRound> fitting = fitting(named, county, before);
        if (fitting.size() > 1) {
            complaints.fault(column(named).heading(), written(named), "roundAmbiguous", told(fitting));
        } else if (fitting.isEmpty()) {
            List<InspectionRound> here = of(county, before).toList();
            boolean dayUnknown = named.name().isEmpty()
                    || here.stream().anyMatch(round -> named.name().get().equals(round.name()));
            complaints.fault(
                    (dayUnknown ? Column.ROUND_DAY : Column.ROUND).heading(),
                    written(named),
                    "roundUnknown",
                    county,
                    told(here));
        }
    }

    /** The round a checked row names. */
    InspectionRound get(Round named, String county, Optional<Project> before) {
        return fitting(named, county, before).get(0);
    }

    private List<InspectionRound> fitting(Round named, String county, Optional<Project> before) {
        return of(county, before)
                .filter(round -> named.name().map(round.name()::equals).orElse(true))
                .filter(round -> named.day().map(round.day()::equals).orElse(true))
                .toList();
    }

    /** Rounds that visit the county, and the one the project stands in. */
    private Stream<InspectionRound> of(String county, Optional<Project> before) {
        return known.stream()
                .filter(round -> round.counties().contains(county)
                        || before.filter(project -> project.draft().roundId() == round.id())
                                .isPresent())
                .sorted(Comparator.comparing(InspectionRound::day));
    }

    private static Column column(Round named) {
        return named.name().isPresent() ? Column.ROUND : Column.ROUND_DAY;
    }

    private static String written(Round named) {
        return (named.name().orElse("") + " "
                        + named.day().map(LocalDate::toString).orElse(""))
                .strip();
    }

    private static String told(List<InspectionRound> rounds) {
        return rounds.isEmpty()
                ? "—"
                : CellWords.list(rounds.stream().map(InspectionRound::inWords).toList());
    }
}
