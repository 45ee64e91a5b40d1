package app.parley.api;

import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;

/** What the protocol itself refuses: no such route, no such method, no such media type, nobody signed in. */
final class ProblemsOfHttp {

    private static final Map<HttpStatus, String> CODES = Map.ofEntries(
            Map.entry(HttpStatus.BAD_REQUEST, "malformed-request"),
            Map.entry(HttpStatus.UNAUTHORIZED, "not-signed-in"),
            Map.entry(HttpStatus.FORBIDDEN, "not-allowed"),
            Map.entry(HttpStatus.NOT_FOUND, "not-found"),
            Map.entry(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed"),
            Map.entry(HttpStatus.NOT_ACCEPTABLE, "not-acceptable"),
            Map.entry(HttpStatus.CONFLICT, "conflict"),
            Map.entry(HttpStatus.CONTENT_TOO_LARGE, "too-large"),
            Map.entry(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type"),
            Map.entry(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-input"),
            Map.entry(HttpStatus.TOO_MANY_REQUESTS, "too-many-attempts"),
            Map.entry(HttpStatus.SERVICE_UNAVAILABLE, "temporarily-unavailable"));

    private ProblemsOfHttp() {}

    static Problem of(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> coded(status).with(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case SERVICE_UNAVAILABLE -> Problem.UNAVAILABLE;
            default -> status.is5xxServerError() ? Problem.INTERNAL_ERROR : coded(status);
        };
    }

    static Optional<Problem> of(Throwable failure) {
        return switch (failure) {
            case AuthenticationServiceException e -> Optional.empty();
            case AuthenticationException e -> Optional.of(of(HttpStatus.UNAUTHORIZED));
            case AccessDeniedException e -> Optional.of(of(HttpStatus.FORBIDDEN));
            case ErrorResponse said -> Optional.of(asSaid(said));
            default -> Optional.empty();
        };
    }

    /** Spring's exceptions know their status, and a wrong method knows the right ones. */
    private static Problem asSaid(ErrorResponse said) {
        HttpStatus status = HttpStatus.resolve(said.getStatusCode().value());
        Problem problem = status == null ? Problem.INTERNAL_ERROR : of(status);
        String allowed = said.getHeaders().getFirst(HttpHeaders.ALLOW);
        return allowed == null ? problem : problem.with(HttpHeaders.ALLOW, allowed);
    }

    private static Problem coded(HttpStatus status) {
        return Problem.of(status, CODES.getOrDefault(status, "malformed-request"));
    }
}
