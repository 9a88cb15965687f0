package org.yingjian.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;
import org.yingjian.account.Organisations;
import org.yingjian.inspection.Inspections;
import org.yingjian.project.Project;
import org.yingjian.project.ProjectDraft;
import org.yingjian.project.ProjectKind;
import org.yingjian.project.Projects;
import org.yingjian.project.RegisterProject;
import org.yingjian.shared.Actor;
import org.yingjian.shared.BusinessClock;
import org.yingjian.step.Firms;
import org.yingjian.step.FollowRoad;

/** Writes checked rows. Joins the caller's transaction; the caller announces the changes after it. */
@Component
class LedgerWriter {

    private final Projects projects;
    private final RegisterProject register;
    private final FollowRoad road;
    private final Firms firms;
    private final Organisations organisations;
    private final Inspections inspections;
    private final BusinessClock clock;

    LedgerWriter(
            Projects projects,
            RegisterProject register,
            FollowRoad road,
            Firms firms,
            Organisations organisations,
            Inspections inspections,
            BusinessClock clock) {
        this.projects = projects;
        this.register = register;
        this.road = road;
        this.firms = firms;
        this.organisations = organisations;
        this.inspections = inspections;
        this.clock = clock;
    }

    /** Ids of the projects entered and of the known ones that changed; how many did not. */
    record Written(List<Long> added, List<Long> changed, int unchanged) {}

    /** A sound row the register or the diagram does not take. */
    static final class RowRefused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int line;
        private final String number;

        RowRefused(LedgerRow row, RuntimeException cause) {
            super("row %d, project (%s): %s".formatted(row.line(), row.number(), cause.getMessage()), cause);
            this.line = row.line();
            this.number = row.number();
        }

        int line() {
            return line;
        }

        String number() {
            return number;
        }
    }

    /** @param done told how many rows are written @throws RowRefused at the first row that is not taken */
    Written write(List<LedgerRow> rows, Importer by, IntConsumer done) {
        Names names = new Names(by);
        List<Long> added = new ArrayList<>();
        List<Long> changed = new ArrayList<>();
        int count = 0;
        for (LedgerRow row : rows) {
            try {
                write(row, names, by.actor(), added, changed);
            } catch (RuntimeException e) {
                throw new RowRefused(row, e);
            }
            done.accept(++count);
        }
        return new Written(added, changed, count - added.size() - changed.size());
    }

    private void write(LedgerRow row, Names names, Actor actor, List<Long> added, List<Long> changed) {
        Optional<Project> known = projects.findByNumber(row.number());
        ProjectDraft draft = names.draft(row, known);
        if (known.isEmpty()) {
            long id = register.register(draft, row.isBuilt(), actor).id();
            if (row.isBuilt()) {
                road.backfill(id, row.facts(), actor);
            } else {
                road.place(id, row.facts(), actor);
            }
            added.add(id);
            return;
        }
        long id = known.get().id();
        boolean amended = register.amend(id, now -> keepingFirm(now, draft), actor);
        boolean advanced = road.advance(id, row.facts(), actor);
        if (amended || advanced) {
            changed.add(id);
        }
    }

    /** What an award or a correction of it said of the firm outranks the cell of a later ledger. */
    private ProjectDraft keepingFirm(Project known, ProjectDraft draft) {
        return known.draft()
                .contractor()
                .filter(firm -> firms.isOnRecord(known.id()))
                .map(draft::withContractor)
                .orElse(draft);
    }

    /** Organisations and rounds by name, each looked up once an import. */
    private final class Names {

        private final Map<String, Long> known = new HashMap<>();
        private final LocalDate today = clock.today();
        private final Rounds rounds;

        Names(Importer by) {
            rounds = new Rounds(inspections.listRounds(), by);
        }

        ProjectDraft draft(LedgerRow row, Optional<Project> before) {
            return new ProjectDraft(
                    row.number(),
                    row.code(),
                    row.name(),
                    row.schools(),
                    row.county(),
                    row.kind(),
                    row.category(),
                    row.areaNew(),
                    row.areaExtended(),
                    row.investment(),
                    row.funding(),
                    row.road(),
                    organisation(row, Column.CLIENT, "client"),
                    organisation(
                            row, Column.CONTRACTOR, row.kind() == ProjectKind.EQUIPMENT ? "supplier" : "contractor"),
                    organisation(row, Column.SUPERVISION, "supervision"),
                    organisation(row, Column.AGENT, "agent"),
                    row.officer(),
                    round(row, before));
        }

        private Optional<Long> organisation(LedgerRow row, Column column, String kind) {
            return Optional.ofNullable(row.organisations().get(column))
                    .map(name -> known.computeIfAbsent(
                            String.join("\n", name, kind, row.county()),
                            k -> organisations
                                    .register(name, kind, Optional.of(row.county()))
                                    .id()));
        }

        private long round(LedgerRow row, Optional<Project> before) {
            return row.round()
                    .map(named -> rounds.mayBeNew(named) ? entered(named, row.county()) : known(named, row, before))
                    .or(() -> before.map(project -> project.draft().roundId()))
                    .orElseGet(() -> known.computeIfAbsent("round of " + row.county(), k -> next(row.county())));
        }

        private long entered(LedgerRow.Round named, String county) {
            String name = named.name().orElseThrow();
            return known.computeIfAbsent(
                    named + county,
                    k -> inspections
                            .register(
                                    name, Rounds.isRecheck(name), named.day().orElseThrow(), named.confirmed(), county)
                            .id());
        }

        private long known(LedgerRow.Round named, LedgerRow row, Optional<Project> before) {
            return rounds.get(named, row.county(), before).id();
        }

        private long next(String county) {
            return inspections.findRoundFor(county, today).orElseThrow().id();
        }
    }
}
