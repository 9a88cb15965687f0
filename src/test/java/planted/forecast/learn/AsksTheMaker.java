package planted.forecast.learn;

import planted.forecast.make.Maker;

/** Planted: what is learned asks what is made of it. */
class AsksTheMaker {

    Maker maker() {
        return new Maker();
    }
}
