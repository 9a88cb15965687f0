package planted.forecast;

import planted.forecast.make.Maker;

/** Planted: the face knows who works behind it. */
public interface FaceAsksInside {

    Maker maker();
}
