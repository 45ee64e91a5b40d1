package app.parley.api;

import app.parley.account.InsufficientScope;
import app.parley.account.InvalidToken;
import app.parley.account.NotSignedIn;
import app.parley.account.SignedInAuthentication;
import app.parley.shared.NotAllowed;
import app.parley.shared.NotFound;
import app.parley.shared.RuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Says no at the door in the same words and form as everywhere else in the API; where the address leads nowhere, or does
 * not take the method, it says that instead, because signing in would not help.
 */
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final HandlerExceptionResolver resolver;
    private final RequestMappingHandlerMapping routes;

    ApiRefusals(
            HandlerExceptionResolver handlerExceptionResolver,
            RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.resolver = handlerExceptionResolver;
        this.routes = requestMappingHandlerMapping;
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
        if (resolver.resolveException(request, response, null, nowhere(request).orElse(refusal)) == null) {
            response.sendError(status.value());
        }
    }

    /** What is wrong with the address itself, whoever calls. */
    private Optional<Exception> nowhere(HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        try {
            return routes.getHandler(request) == null ? Optional.of(new NotFound()) : Optional.empty();
        } catch (HttpRequestMethodNotSupportedException e) {
            return Optional.of(e);
        } catch (Exception e) {
            return Optional.empty();
        }
    }
}
