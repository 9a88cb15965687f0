package org.yingjian.forecast.make;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.yingjian.forecast.core.PlayedNetwork;
import org.yingjian.forecast.core.Sweep;

/** One million projects: tables warm, tables cold, and the dice. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx2g", "-XX:ActiveProcessorCount=2", "-Duser.timezone=Asia/Shanghai"})
public class NationBenchmark {

    static final int PLAYED = 240;

    private Nation nation;
    private List<PlayedNetwork> compiled;
    private List<Nation.Sampled> sample;

    @Setup
    public void draw() {
        nation = new Nation();
        compiled = nation.compile();
        sample = nation.sample(PLAYED);
    }

    /** Chance and light of every project. */
    @Benchmark
    @Warmup(iterations = 3, time = 2)
    @Measurement(iterations = 5, time = 2)
    public Object warm() {
        return nation.sweep();
    }

    /** The same from diagrams and tables: roads mapped, backward tables made, then every project. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 1)
    @Measurement(iterations = 3)
    public Object cold() {
        return Sweep.over(nation.cold(), Nation.BANDS);
    }

    /** 10,000 draws for each of a sample of the same projects, on as many processors. */
    @Benchmark
    @Warmup(iterations = 1, time = 2)
    @Measurement(iterations = 3, time = 2)
    @OperationsPerInvocation(PLAYED)
    public double monteCarlo() {
        return sample.parallelStream()
                .mapToDouble(s -> nation.player(compiled, s).play(nation.standing(s), Nation.DRAWS))
                .sum();
    }
}
