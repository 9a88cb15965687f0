package org.yingjian.forecast.law;

import java.util.List;

/** A fitted hazard: gives each step its own curve from the day asked. */
final class HazardLaw {

    private final Design design;
    private final double[] beta;

    private HazardLaw(Design design, double[] beta) {
        this.design = design;
        this.beta = beta;
    }

    static HazardLaw fit(List<Spell> spells, Settings settings, boolean plain) {
        Design design = new Design(spells, settings, plain);
        List<RidgePoisson.Piece> pieces = plain ? design.sums(spells) : design.pieces(spells);
        return new HazardLaw(design, new RidgePoisson(design.precision()).fit(pieces, design.start(pieces)));
    }

    boolean knowsKind(String kind) {
        return design.knowsKind(kind);
    }

    double[] effects() {
        return beta.clone();
    }

    /**
     * Chance of being still open after each day, given that it is open on day 0.
     *
     * @param asked spell whose {@code to} is the day asked
     * @param days how far
     */
    double[] survival(Spell asked, int days) {
        double[] open = new double[days + 1];
        open[0] = 1;
        Spell rest = new Spell(
                asked.kind(),
                asked.group(),
                asked.length(),
                asked.start(),
                asked.to(),
                asked.to() + days,
                0,
                asked.earlier());
        design.cut(rest, (from, to, bin, month) -> {
            double hazard = Math.exp(design.piece(asked, bin, month, 0, 0).eta(beta)) / asked.length();
            double kept = Math.exp(-hazard);
            for (long day = from + 1; day <= to; day++) {
                int d = (int) (day - asked.to());
                open[d] = open[d - 1] * kept;
            }
        });
        return open;
    }
}
