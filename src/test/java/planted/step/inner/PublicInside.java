package planted.step.inner;

/** Planted: public below the root of a room. */
public class PublicInside {}
