package org.yingjian.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/**
 * A part that exists only in a process that serves people, not in one that runs a {@link Command}: what is done at start,
 * such as entering the first data.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(name = "yingjian.serving", havingValue = "true", matchIfMissing = true)
public @interface Serving {}
