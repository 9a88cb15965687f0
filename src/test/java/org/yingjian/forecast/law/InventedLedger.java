package org.yingjian.forecast.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A small invented ledger: first a scope, then a design; a late scope makes a late design. Same seed, same ledger. */
final class InventedLedger {

    static final LocalDate END = LocalDate.of(2024, 6, 30);

    private final Random dice;
    private final List<Case> all = new ArrayList<>();

    InventedLedger(long seed, int projects) {
        dice = new Random(seed);
        for (int i = 0; i < projects; i++) {
            project("p" + i);
        }
    }

    /** Everything, also what happened after {@link #END}. */
    List<Case> truth() {
        return all;
    }

    /** As a ledger of that day shows it. */
    List<Case> knownOn(LocalDate day) {
        return all.stream()
                .filter(c -> !c.start().isAfter(day))
                .map(c -> c.finishKnownOn(day) ? c : open(c))
                .toList();
    }

    static Case open(Case c) {
        return new Case(
                c.project(), c.step(), c.kind(), c.group(), c.plannedDays(), c.start(), c.plannedFinish(), null, null);
    }

    private void project(String name) {
        LocalDate start = LocalDate.of(2021, 1, 1).plusDays(dice.nextInt(1270));
        String kind = dice.nextInt(3) == 0 ? "repair" : "new";
        String group = String.valueOf(1 + dice.nextInt(5));
        double slow = Math.exp(0.45 * dice.nextGaussian()) * (kind.equals("repair") ? 0.85 : 1.15);
        Case scope = step(name, "Scope", kind, group, start, 90 + dice.nextInt(60), slow);
        all.add(scope);
        all.add(step(name, "Design", kind, group, scope.finish().plusDays(10), 140 + dice.nextInt(60), slow));
    }

    private Case step(
            String project, String step, String kind, String group, LocalDate start, int planned, double slow) {
        int took = (int) Math.max(5, Math.round(planned * slow * Math.exp(0.3 * dice.nextGaussian())));
        LocalDate due = start.plusDays(planned);
        return new Case(project, step, kind, group, planned, start, due, start.plusDays(took), null);
    }
}
