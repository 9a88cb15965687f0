package org.yingjian.forecast.make;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.yingjian.forecast.core.StandingsOfClass;
import org.yingjian.forecast.core.Sweep;

/** All benchmarks and agreements in one run, as one table; ends with 1 when a bar is missed. */
public final class Bench {

    private final List<String> missed = new ArrayList<>();
    private final StringBuilder table = new StringBuilder();

    private Bench() {}

    public static void main(String[] args) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("org\\.yingjian\\.forecast\\..*Benchmark")
                        .build())
                .run();
        Map<String, Double> millis = new HashMap<>();
        results.forEach(r ->
                millis.put(r.getPrimaryResult().getLabel(), r.getPrimaryResult().getScore()));
        Bench bench = new Bench();
        bench.times(millis);
        Nation nation = new Nation();
        bench.processor(nation);
        bench.agreements(nation);
        System.out.println(bench.table);
        bench.missed.forEach(m -> System.out.println("MISSED: " + m));
        System.exit(bench.missed.isEmpty() ? 0 : 1);
    }

    private void times(Map<String, Double> millis) {
        title("Times (JMH, 2 processors)");
        bar("one project, everything, class known", millis.get("oneWarm"), "ms", 10);
        line("one project, everything, class never met", "%.2f ms".formatted(millis.get("oneCold")));
        bar("one project explained, whole program with database", millis.get("explanation"), "ms", 1000);
        bar("one what-if of three assumptions, the same", millis.get("whatIf"), "ms", 1000);
        bar("500 projects x 40 steps, event to lights, no table left", millis.get("cityLights"), "ms", 1000);
        double warm = millis.get("warm") / 1000;
        double dice = millis.get("monteCarlo");
        bar("1,000,000 projects, 240 classes: chance and light, warm", warm, "s", 2);
        bar("the same cold: diagrams, tables and first sweep", millis.get("cold") / 1000, "s", 10);
        line("10,000 draws, one project (2 processors)", "%.3f ms".formatted(dice));
        double ratio = dice / 1000 * Nation.PROJECTS / warm;
        line("10,000 draws, 1,000,000 projects, by that", "%.0f s".formatted(dice / 1000 * Nation.PROJECTS));
        check("dice : warm tables", "%.0f x (bar 1,000 x)".formatted(ratio), ratio >= 1000);
        double coldRatio = dice * Nation.PROJECTS / millis.get("cold");
        line("dice : cold tables", "%.0f x".formatted(coldRatio));
    }

    /** Where others use the machine, wall time says little; processor time does. */
    private void processor(Nation nation) {
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        title("Processor time of the same, whatever else runs (load %.1f)".formatted(machine.getSystemLoadAverage()));
        City city = new City();
        city.fromEventToLights();
        line("event to lights", seconds(machine, city::fromEventToLights));
        nation.sweep();
        line("nation, warm", seconds(machine, nation::sweep));
        line("nation, cold", seconds(machine, () -> Sweep.over(nation.cold(), Nation.BANDS)));
    }

    private static String seconds(OperatingSystemMXBean machine, Runnable work) {
        long before = machine.getProcessCpuTime();
        work.run();
        return String.format(Locale.ROOT, "%.2f processor seconds", (machine.getProcessCpuTime() - before) / 1e9);
    }

    private void agreements(Nation nation) {
        long bytes = 0;
        long fast = 0;
        for (StandingsOfClass of : nation.standings) {
            bytes += of.tables().bytes();
            for (int i = 0; i < of.size(); i++) {
                fast += of.isFast(i) ? 1 : 0;
            }
        }
        title("The nation");
        line("classes", String.valueOf(nation.classes.size()));
        line("projects computed alone (block within a block)", String.valueOf(Nation.PROJECTS - fast));
        line("tables", "%.0f MB (heap -Xmx2g)".formatted(bytes / 1e6));
        line("states drawn in", "%.1f s".formatted(nation.drawingSeconds));
        Agreement a = new Agreement(nation);
        title("Agreement");
        check(
                "fast path and single path, %d projects: worst difference".formatted(a.compared),
                "%.1e (bar %.0e)".formatted(a.worstChance, Agreement.EXACT),
                a.worstChance <= Agreement.EXACT);
        check(
                "fast path and complete projection, %d projects".formatted(a.projected),
                "%.1e (bar %.0e)".formatted(a.worstProjection, Agreement.EXACT),
                a.worstProjection <= Agreement.EXACT);
        check("shortest paths that differ", String.valueOf(a.lightsApart), a.lightsApart == 0);
        check(
                "dice, %d projects with chance in 1-99 %%: worst z".formatted(a.played),
                "%.2f (bar %.1f)".formatted(a.worstZ, Agreement.WORST_Z),
                a.worstZ <= Agreement.WORST_Z);
        // mean of n squared normal scores: 1, give or take sqrt(2 / n)
        double give = 4 * Math.sqrt(2.0 / a.played);
        check(
                "  mean of z squared",
                "%.3f (bar 1 +- %.2f), %.1f %% within 2".formatted(a.meanSquare, give, 100.0 * a.within2 / a.played),
                Math.abs(a.meanSquare - 1) <= give);
        check(
                "  %d others: worst difference".formatted(a.atTheEdge),
                "%.4f (bar 0.0050)".formatted(a.worstAtTheEdge),
                a.worstAtTheEdge <= 0.005);
    }

    private void title(String text) {
        table.append('\n').append(text).append('\n');
    }

    private void bar(String what, double score, String unit, double limit) {
        check(what, String.format(Locale.ROOT, "%.3f %s (bar %.0f %s)", score, unit, limit, unit), score <= limit);
    }

    private void line(String what, String value) {
        table.append(String.format(Locale.ROOT, "  %-66s %s%n", what, value));
    }

    private void check(String what, String value, boolean holds) {
        line(what, value + (holds ? "" : "  MISSED"));
        if (!holds) {
            missed.add(what + ": " + value);
        }
    }
}
