package app.parley.shared;

import java.util.Map;

/**
 * A refusal: a rule of the product that the request would break. Each is a class named as the fact, with a code that
 * clients may rely on; one place turns it into a problem document, one place into a page.
 */
public abstract class RuleViolation extends RuntimeException {

    /** What kind of refusal this is; decides the HTTP status. */
    public enum Kind {
        NOT_SIGNED_IN,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        GONE,
        STALE,
        INVALID,
        TOO_LARGE,
        TOO_MANY,
        /** What is needed for it does not answer now. */
        UNAVAILABLE
    }

    private final Kind kind;
    private final String code;
    private final transient Map<String, Object> facts;

    protected RuleViolation(Kind kind, String code) {
        this(kind, code, Map.of());
    }

    /** @param facts what a client can use, by JSON member name; never a secret */
    protected RuleViolation(Kind kind, String code, Map<String, Object> facts) {
        super(code, null, false, false);
        this.kind = kind;
        this.code = code;
        this.facts = facts;
    }

    public Kind kind() {
        return kind;
    }

    /** Stable, in kebab-case; the text for people stands under {@code refusal.<code>} in the message files. */
    public String code() {
        return code;
    }

    public Map<String, Object> facts() {
        return facts;
    }
}
