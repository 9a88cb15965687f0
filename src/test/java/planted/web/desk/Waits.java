package planted.web.desk;

/** What the planted words ask. */
public class Waits {}
