package app.parley.api;

import app.parley.shared.RuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Answers whatever went wrong under {@code /api} with a problem document, wherever it happened: in a controller, before
 * one was found, or in a filter. Only what nobody foresaw is logged, once, with the id that the answer carries.
 */
@Component
class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final ProblemWriter writer;

    Problems(ProblemWriter writer) {
        this.writer = writer;
    }

    static boolean concern(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/api/") || path.equals("/api");
    }

    void answer(HttpServletRequest request, HttpServletResponse response, Throwable failure) throws IOException {
        if (Disconnects.isOne(failure) || response.isCommitted()) {
            return;
        }
        writer.write(request, response, reported(request, failure));
    }

    void answer(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        writer.write(request, response, ProblemsOfHttp.of(status));
    }

    private static Problem reported(HttpServletRequest request, Throwable failure) {
        Problem problem = translated(failure);
        if (problem.equals(Problem.UNAVAILABLE)) {
            log.warn("Temporarily unavailable: {} {}: {}", request.getMethod(), route(request), root(failure));
        } else if (problem.equals(Problem.INTERNAL_ERROR) || problem.equals(ProblemsOfDatabase.CONFLICT)) {
            UUID id = UUID.randomUUID();
            log.error("Unforeseen {}: {} {}", id, request.getMethod(), route(request), failure);
            return problem.withFact("errorId", id);
        }
        return problem;
    }

    private static Problem translated(Throwable failure) {
        if (failure instanceof RuleViolation refusal) {
            return Problem.of(refusal);
        }
        return ProblemsOfInput.of(failure)
                .or(() -> ProblemsOfDatabase.of(failure))
                .or(() -> ProblemsOfHttp.of(failure))
                .orElse(Problem.INTERNAL_ERROR);
    }

    /** The pattern and never the path, which may hold a secret. */
    private static Object route(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "(no route)" : pattern;
    }

    private static String root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString();
    }
}
