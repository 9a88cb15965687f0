package org.yingjian.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/**
 * A part with {@code @Scheduled} methods. It exists neither in tests nor in a process that runs a {@link Command}; keep the
 * work itself in another part, so that tests can call it.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(name = "yingjian.jobs", havingValue = "true", matchIfMissing = true)
public @interface BackgroundJob {}
