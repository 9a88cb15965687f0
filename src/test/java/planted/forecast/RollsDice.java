package planted.forecast;

import java.util.Random;

/** Planted: random numbers in the forecast, two ways. */
class RollsDice {
    int roll() {
        return new Random().nextInt(6);
    }

    double draw() {
        return Math.random();
    }
}
