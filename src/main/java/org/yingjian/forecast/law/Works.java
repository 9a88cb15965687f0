package org.yingjian.forecast.law;

import org.yingjian.forecast.core.Law;

/**
 * What reports from site say about the rest of works. All times in counted days of the works' clock.
 *
 * <p>The pace (log of actual ÷ usual) is normal around 0 with deviation 0.35; a report at share x of the works measures it
 * with deviation 0.3·√((1 − x) / x): early reports say little, late ones much.
 */
public final class Works {

    private static final double PACE = 0.35;
    private static final double NOISE = 0.3;
    private static final double LEAST = 0.05;
    /** Share of works that stand still, before anything is known. */
    private static final double STANDSTILL = 0.1;

    private static final double REPORTS_WORKING = 0.6;
    private static final double REPORTS_STANDING = 0.2;
    private static final int USUAL_SILENCE = 14;

    private Works() {}

    /**
     * Expected factor on the usual duration.
     *
     * @param done share of the works, 0–1
     * @param usual counted days this share usually takes
     * @param took counted days it took
     */
    public static double pace(double done, double usual, double took) {
        if (done <= 0 || usual <= 0) {
            return 1;
        }
        double noise = NOISE * NOISE * Math.max(0, 1 - done) / done;
        double seen = Math.log(Math.max(1, took) / usual);
        return Math.exp(seen * PACE * PACE / (PACE * PACE + noise));
    }

    /**
     * Law of the rest of a step, counted from the report.
     *
     * @param law law of the whole step
     * @param left share of it that is left, 0–1
     * @param pace factor on its days
     */
    public static Law rest(Law law, double left, double pace) {
        return law.paced(Math.max(LEAST, left) * pace);
    }

    /** P(nothing has moved since the last report) after so many days without one; the usual fortnight says nothing. */
    public static double standstill(int daysSilent) {
        int missed = Math.max(0, daysSilent / USUAL_SILENCE - 1);
        double standing = STANDSTILL * Math.pow(1 - REPORTS_STANDING, missed);
        double working = (1 - STANDSTILL) * Math.pow(1 - REPORTS_WORKING, missed);
        return missed == 0 ? 0 : standing / (standing + working);
    }

    /**
     * Law of the days still to come.
     *
     * @param rest law of the rest on the day of the report
     * @param age counted days since
     * @param standing P(nothing has moved since)
     */
    public static Law now(Law rest, int age, double standing) {
        Law working = rest.given(age);
        return standing <= 0 ? working : Law.mixture(1 - standing, working, rest.given(0));
    }

    /** Works that stand by report: an open stop of constant hazard and this mean in counted days, then what is left. */
    public static Law stopped(Law left, double mean) {
        return Law.sum(Law.of(1 / mean, 0), left);
    }
}
