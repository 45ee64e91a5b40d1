package app.parley.api;

import app.parley.shared.InvalidInput;
import app.parley.shared.RuleViolation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A refusal or failure as a program gets to see it (RFC 9457), before it has words.
 *
 * @param errors the fields that are wrong; null where the problem is not about fields
 * @param facts further members of the document
 * @param headers what the answer carries besides
 */
record Problem(
        HttpStatus status,
        String code,
        @Nullable List<InvalidInput.Field> errors,
        Map<String, Object> facts,
        Map<String, String> headers) {

    static final Problem INTERNAL_ERROR = of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
    static final Problem MALFORMED_JSON = of(HttpStatus.BAD_REQUEST, "malformed-json");
    static final Problem TOO_LARGE = of(HttpStatus.CONTENT_TOO_LARGE, "too-large");
    static final Problem NOT_FOUND = of(HttpStatus.NOT_FOUND, "not-found");
    static final Problem UNAVAILABLE =
            of(HttpStatus.SERVICE_UNAVAILABLE, "temporarily-unavailable").with("Retry-After", "2");

    static Problem of(HttpStatus status, String code) {
        return new Problem(status, code, null, Map.of(), Map.of());
    }

    static Problem invalid(String field, String code) {
        return of(new InvalidInput(field, code));
    }

    static Problem of(RuleViolation refusal) {
        Problem problem = new Problem(
                status(refusal.kind()),
                refusal.code(),
                refusal instanceof InvalidInput invalid ? invalid.fields() : null,
                refusal.facts(),
                Map.of());
        return switch (refusal.kind()) {
            case TOO_MANY ->
                problem.with(
                        "Retry-After",
                        refusal.facts().getOrDefault("retryAfterSeconds", 1).toString());
            case UNAVAILABLE -> problem.with("Retry-After", "30");
            case NOT_SIGNED_IN -> problem.with("WWW-Authenticate", "Bearer");
            default -> problem;
        };
    }

    Problem with(String header, String value) {
        return new Problem(status, code, errors, facts, Map.of(header, value));
    }

    Problem withFact(String name, Object value) {
        return new Problem(status, code, errors, Map.of(name, value), headers);
    }

    private static HttpStatus status(RuleViolation.Kind kind) {
        return switch (kind) {
            case NOT_SIGNED_IN -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case GONE -> HttpStatus.GONE;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
