package org.yingjian.forecast.law;

/**
 * How strongly the law is held back: standard deviations of the normal priors of the effects (on the log hazard), and what
 * time of the past counts.
 *
 * @param window days of exposure that count, back from the day asked
 * @param halfLife days after which time counts half
 * @param rough standard deviation between neighbouring bins of the base hazard
 * @param kind effect of a kind of project
 * @param kindPhase the same, apart in early, on-time, late and very late time
 * @param group effect of an office
 * @param length effect of the log planned length
 * @param earlier effect of the log ratio of the project's earlier step
 * @param season effect of a calendar month, 0 = none
 * @param shape effect of a class of planned lengths, by time
 * @param plainShare share of the law without covariates in P50 and P80
 * @param trust standard deviation of the recalibration's two numbers, 0 = none
 * @param held cases that P50 and P80 as they are count for against the levels found, 0 = not corrected
 */
record Settings(
        int window,
        double halfLife,
        double rough,
        double kind,
        double kindPhase,
        double group,
        double length,
        double earlier,
        double season,
        double shape,
        double plainShare,
        double trust,
        double held) {

    static final Settings USUAL = new Settings(1095, 365, 0.35, 0.5, 0.1, 0.2, 0.5, 0.5, 0.5, 0.6, 0.3, 0.1, 50);

    /** Two years, all time alike: for ends that vanish nothing finer can be seen. */
    Settings even() {
        return new Settings(
                730, 1e9, rough, kind, kindPhase, group, length, earlier, 0, shape, plainShare, trust, held);
    }
}
