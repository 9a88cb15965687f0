package planted.modules.lower;

/** Planted: public, and no other room reads it. */
public class ForNobody {}
