package app.parley.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Lets a kept form reach only handlers that answer with a {@link Sending}, which do nothing by themselves. What was sent
 * to any other, a button without a field, leads to the nearest page, to be pressed again.
 */
@Component
class KeptFormGate implements HandlerInterceptor {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    KeptFormGate(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!KeptForm.isShownBy(request) || doesNothingByItself(handler)) {
            return true;
        }
        response.sendRedirect(nearestPage(request.getRequestURI()));
        return false;
    }

    private static boolean doesNothingByItself(Object handler) {
        return handler instanceof HandlerMethod method && method.getMethod().getReturnType() == Sending.class;
    }

    private String nearestPage(String path) {
        String page = path;
        while (!page.isEmpty() && !isPage(page)) {
            page = page.substring(0, page.lastIndexOf('/'));
        }
        return page.isEmpty() ? "/" : page;
    }

    private boolean isPage(String path) {
        PathContainer asked = PathContainer.parsePath(path);
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(KeptFormGate::readable)
                .anyMatch(pattern -> pattern.matches(asked));
    }

    private static Stream<PathPattern> readable(RequestMappingInfo route) {
        PathPatternsRequestCondition paths = route.getPathPatternsCondition();
        return paths != null && route.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                ? paths.getPatterns().stream()
                : Stream.empty();
    }
}
