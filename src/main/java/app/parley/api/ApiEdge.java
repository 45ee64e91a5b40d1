package app.parley.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The outermost filter of the API, but for the one that sets headers: bodies end at their limit, and whatever other filters throw or send as an error
 * becomes a problem document too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class ApiEdge extends OncePerRequestFilter {

    private final Problems problems;

    ApiEdge(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Problems.concern(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(new LimitedBody(request), new ErrorsAsProblems(request, response));
        } catch (ServletException e) {
            problems.answer(request, response, e.getRootCause() == null ? e : e.getRootCause());
        } catch (IOException | RuntimeException e) {
            problems.answer(request, response, e);
        }
    }

    private final class ErrorsAsProblems extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        ErrorsAsProblems(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void sendError(int status) throws IOException {
            sendError(status, null);
        }

        @Override
        public void sendError(int status, @Nullable String message) throws IOException {
            HttpStatus known = HttpStatus.resolve(status);
            problems.answer(request, this, known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known);
        }
    }
}
