package planted.step.rule;

/** What no road may know. */
public class Above {}
