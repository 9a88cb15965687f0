package org.yingjian.forecast;

import java.time.LocalDate;
import java.util.Map;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.yingjian.YingjianApplication;
import org.yingjian.shared.Actor;
import org.yingjian.step.OnTheRoad;

/** What a page waits for: the whole program with its database explains one project and answers what would be otherwise. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "-XX:ActiveProcessorCount=2", "-Duser.timezone=Asia/Shanghai"})
public class PageBenchmark {

    /** Days asked for in turn, so that no two answers in a row are to the same question. */
    private static final int DAYS = 30;

    private static final WhatIf.Ask OTHERWISE =
            WhatIf.Ask.NOTHING.buyBy("inquiry").throughGreenChannel();

    private ConfigurableApplicationContext program;
    private Explanations explanations;
    private WhatIf whatIf;
    private long computers;
    private int at;

    @Setup
    public void start() {
        SpringApplication application = new SpringApplication(YingjianApplication.class);
        application.setAdditionalProfiles("test");
        program = application.run("--server.port=0");
        explanations = program.getBean(Explanations.class);
        whatIf = program.getBean(WhatIf.class);
        Computers placed = new Computers();
        program.getAutowireCapableBeanFactory().autowireBean(placed);
        computers = placed.place();
    }

    @TearDown
    public void stop() {
        program.close();
    }

    @Benchmark
    public Object explanation() {
        return explanations.findExplanation(computers).orElseThrow();
    }

    @Benchmark
    public Object whatIf() {
        return whatIf.ask(computers, OTHERWISE.by(LocalDate.of(2016, 10, 11).plusDays(at++ % DAYS)));
    }

    private static final class Computers extends OnTheRoad {

        long place() {
            long id = equipment("132", Map.of("method", "open"));
            road.place(id, facts("E1@2016-05-09"), Actor.PROGRAM);
            return id;
        }
    }
}
