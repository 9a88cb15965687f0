package planted.forecast.law;

import org.springframework.stereotype.Component;

/** Planted: the law of durations with a framework. */
@Component
public class LearnsWithSpring {}
