package org.yingjian.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yingjian.calendar.Counties;
import org.yingjian.calendar.County;
import org.yingjian.inspection.Inspections;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.BusinessClock;

/** Checks a whole ledger before anything is written: every fault of every row. */
@Component
class LedgerCheck {

    private final Counties counties;
    private final Projects projects;
    private final Inspections inspections;
    private final BusinessClock clock;

    LedgerCheck(Counties counties, Projects projects, Inspections inspections, BusinessClock clock) {
        this.counties = counties;
        this.projects = projects;
        this.inspections = inspections;
        this.clock = clock;
    }

    /**
     * @param rows sound rows; only to be written when there is no fault
     * @param faults what is wrong, by line
     * @param warnings what should be looked at, by line
     */
    record Result(List<LedgerRow> rows, List<RowFault> faults, List<RowFault> warnings) {

        int badRows() {
            return (int) faults.stream()
                    .map(RowFault::line)
                    .filter(l -> l > 1)
                    .distinct()
                    .count();
        }
    }

    Result check(Sheet sheet, Importer by) {
        List<RowFault> found = new ArrayList<>();
        Headings headings = Headings.read(sheet.headings(), found);
        if (!found.isEmpty()) {
            return new Result(List.of(), found, List.of());
        }
        LocalDate today = clock.today();
        RowReader reader = new RowReader(headings, countyNames(today), today, found);
        List<LedgerRow> rows =
                sheet.lines().stream().flatMap(l -> reader.read(l).stream()).toList();
        Duplicates.check(sheet, headings, found);
        checkAgainstRegister(rows, by, found, today);
        found.sort(Comparator.comparingInt(RowFault::line));
        Map<Boolean, List<RowFault>> parted = found.stream().collect(Collectors.partitioningBy(RowFault::warning));
        return new Result(rows, parted.get(false), parted.get(true));
    }

    private Collection<String> countyNames(LocalDate today) {
        return counties.listValidOn(today).stream().map(County::name).toList();
    }

    private void checkAgainstRegister(List<LedgerRow> rows, Importer by, List<RowFault> found, LocalDate today) {
        Set<String> scope = by.counties();
        Rounds rounds = new Rounds(inspections.listRounds(), by);
        Map<String, Project> known = new LinkedHashMap<>();
        projects.listAll().forEach(p -> known.put(p.number(), p));
        Map<String, Boolean> visited = new LinkedHashMap<>();
        for (LedgerRow row : rows) {
            Complaints complaints = new Complaints(row.line(), found);
            Project before = known.get(row.number());
            if (!scope.isEmpty()
                    && !(scope.contains(row.county()) && (before == null || scope.contains(before.county())))) {
                String county = before == null ? row.county() : before.county();
                complaints.fault(Column.COUNTY.heading(), county, "outsideScope", CellWords.list(new TreeSet<>(scope)));
            }
            row.round().ifPresent(r -> rounds.check(r, row.county(), Optional.ofNullable(before), complaints));
            if (row.round().isEmpty()
                    && before == null
                    && !visited.computeIfAbsent(
                            row.county(),
                            c -> inspections.findRoundFor(c, today).isPresent())) {
                complaints.fault(Column.ROUND.heading(), "", "noRound", row.county());
            }
            if (before != null) {
                checkAgainst(before, row, complaints);
            }
        }
    }

    private static void checkAgainst(Project before, LedgerRow row, Complaints complaints) {
        if (before.kind() != row.kind()) {
            complaints.fault(
                    Column.KIND.heading(),
                    row.kind().chinese(),
                    "kindChanged",
                    row.number(),
                    before.kind().chinese());
        }
        if (before.status() == Project.Status.WITHDRAWN) {
            complaints.fault(Column.NUMBER.heading(), row.number(), "withdrawn");
        }
        if (before.status() == Project.Status.BACKFILLED && !row.isBuilt()) {
            complaints.fault(Column.CATEGORY.heading(), row.category().chinese(), "wasBuilt", row.number());
        }
    }
}
