package planted.modules.idle;

/** Planted: bears the name of another. */
public class Twin {}
