package planted.forecast.make;

/** Asked from below and from the face, which must not be. */
public class Maker {}
