package org.yingjian.shared;

import java.util.List;

/**
 * A command was refused. Carries a message key and its arguments, so that page and API say the same thing in the reader's
 * language; nothing was changed.
 */
public class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of refusal: decides the HTTP status. */
    public enum Kind {
        /** 404: no such thing, or outside the reader's scope. */
        NOT_FOUND,
        /** 403: not this reader's to do. */
        NOT_ALLOWED,
        /** 409: somebody else was first, or the state has moved on. */
        CONFLICT,
        /** 422: the entry breaks a rule. */
        RULE
    }

    private final Kind kind;
    private final String key;
    private final transient List<Object> arguments;

    public Problem(Kind kind, String key, Object... arguments) {
        super(key + " " + List.of(arguments));
        this.kind = kind;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** There is no such thing, or it lies outside the reader's scope. */
    public static Problem notFound(String key, Object... arguments) {
        return new Problem(Kind.NOT_FOUND, key, arguments);
    }

    /** It is not this reader's to do. */
    public static Problem notAllowed(String key, Object... arguments) {
        return new Problem(Kind.NOT_ALLOWED, key, arguments);
    }

    /** Somebody else was first, or the state has moved on. */
    public static Problem conflict(String key, Object... arguments) {
        return new Problem(Kind.CONFLICT, key, arguments);
    }

    /** The entry breaks a rule. */
    public static Problem rule(String key, Object... arguments) {
        return new Problem(Kind.RULE, key, arguments);
    }

    public Kind kind() {
        return kind;
    }

    /** Key in messages-*.properties, for example {@code step.problem.alreadyFinished}. */
    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
