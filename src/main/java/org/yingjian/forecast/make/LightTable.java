package org.yingjian.forecast.make;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yingjian.forecast.Light;
import org.yingjian.workflow.DecisionTables;

/** Chance to light by {@code risk-light.dmn}; black also where even the shortest lawful path misses the day. */
@Component
public class LightTable {

    /** A light holds until the chance has left its band by this much, so that it does not flap. */
    private static final double HOLD = 0.01;

    private final DecisionTables tables;

    public LightTable(DecisionTables tables) {
        this.tables = tables;
    }

    public Light of(double chance, boolean shortestMisses) {
        return shortestMisses ? Light.BLACK : byChance(chance);
    }

    /** The light shown, given the one shown before (NONE for the first forecast, which is never held). */
    public Light hold(Light before, Light now, double chance) {
        boolean bothByChance = isByChance(before) && isByChance(now);
        boolean near = byChance(Math.min(1, chance + HOLD)) == before || byChance(Math.max(0, chance - HOLD)) == before;
        return bothByChance && near ? before : now;
    }

    private static boolean isByChance(Light light) {
        return light == Light.GREEN || light == Light.YELLOW || light == Light.RED;
    }

    private Light byChance(double chance) {
        return tables.evaluate("riskLight", Map.of("chance", chance)).stream()
                .findFirst()
                .map(row -> Light.valueOf(String.valueOf(row.get("light")).toUpperCase(Locale.ROOT)))
                .orElseThrow(() -> new IllegalStateException(
                        "risk-light.dmn, riskLight: no rule for chance (%s); add one.".formatted(chance)));
    }
}
