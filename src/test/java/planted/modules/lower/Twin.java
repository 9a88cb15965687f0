package planted.modules.lower;

/** Planted: bears the name of another. */
public class Twin {}
