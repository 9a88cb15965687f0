package org.yingjian.forecast.core;

/** The simulator for tests of other packages. */
public final class Dice {

    private Dice() {}

    /** Share of plays that begin on day 0 at the start of the network and reach its end by the day. */
    public static double play(Graph graph, int horizon, int deadline, int plays) {
        Standing fresh = Standing.at();
        return new Simulator(graph, horizon, 30).play(fresh, deadline, plays);
    }
}
