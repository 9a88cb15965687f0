package planted.step;

/** Planted: a name that says nothing. */
class StepManager {}
