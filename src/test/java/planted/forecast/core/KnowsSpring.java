package planted.forecast.core;

import org.springframework.stereotype.Component;

/** Planted: the arithmetic with a framework. */
@Component
public class KnowsSpring {}
