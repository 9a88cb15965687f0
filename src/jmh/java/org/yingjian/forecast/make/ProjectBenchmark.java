package org.yingjian.forecast.make;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.yingjian.forecast.core.DrawnStates;
import org.yingjian.forecast.core.Standing;

/** One project on the longest road of the real diagram, standing anywhere on it; and a city. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "-XX:ActiveProcessorCount=2", "-Duser.timezone=Asia/Shanghai"})
public class ProjectBenchmark {

    private static final int MANY = 64;

    private final NationRoads roads = new NationRoads();
    private final RoadClasses.Key key = roads.keys.get(0);
    private final City city = new City();
    private RoadClasses.RoadClass known;
    private List<Standing> standings;
    private int at;

    @Setup
    public void draw() {
        known = roads.fresh().of(key, roads.diagram(key), NationRoads.TODAY);
        RoadClasses.RoadClass past =
                roads.fresh().of(key, roads.diagram(key), NationRoads.TODAY.minusDays(NationRoads.DAYS_BEFORE));
        DrawnStates states = new DrawnStates(
                past.road().graph(), NationRoads.DAYS_BEFORE, known.road().graph(), 7);
        standings = java.util.stream.IntStream.range(0, MANY)
                .mapToObj(i -> states.next())
                .toList();
    }

    /** Chance, curve, last safe days, shortest path and driver on a class already met. */
    @Benchmark
    public Object oneWarm() {
        return known.model().project(standings.get(at++ % MANY));
    }

    /** The same on a class never met: diagram mapped, tables made. */
    @Benchmark
    public Object oneCold() {
        return roads.fresh()
                .of(key, roads.diagram(key), NationRoads.TODAY)
                .model()
                .project(standings.get(at++ % MANY));
    }

    @Benchmark
    public Object cityLights() {
        return city.fromEventToLights();
    }
}
