package app.parley.api;

import app.parley.account.InsufficientScope;
import app.parley.account.InvalidToken;
import app.parley.account.NotSignedIn;
import app.parley.account.SignedInAuthentication;
import app.parley.shared.NotAllowed;
import app.parley.shared.RuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Says no at the door in the same words and form as everywhere else in the API. */
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final HandlerExceptionResolver resolver;

    ApiRefusals(HandlerExceptionResolver handlerExceptionResolver) {
        this.resolver = handlerExceptionResolver;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        boolean presented = request.getAttribute(BearerFilter.REFUSED) != null;
        refuse(request, response, presented ? new InvalidToken() : new NotSignedIn(), HttpStatus.UNAUTHORIZED);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        boolean byKey = SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAuthentication caller
                && !caller.getPrincipal().scopes().isEmpty();
        refuse(request, response, byKey ? new InsufficientScope() : new NotAllowed(), HttpStatus.FORBIDDEN);
    }

    private void refuse(
            HttpServletRequest request, HttpServletResponse response, RuleViolation refusal, HttpStatus status)
            throws IOException {
        if (resolver.resolveException(request, response, null, refusal) == null) {
            response.sendError(status.value());
        }
    }
}
