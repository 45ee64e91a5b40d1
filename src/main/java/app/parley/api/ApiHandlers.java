package app.parley.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/**
 * Invokes the API's handlers; arguments are read outside of any transaction and the answer is written outside of it, so
 * that only the command itself is repeated or remembered.
 */
final class ApiHandlers extends RequestMappingHandlerAdapter {

    private static final Set<String> REPEATABLE_BY_NATURE = Set.of("PUT", "PATCH", "DELETE");

    private final ChangingCalls calls;

    ApiHandlers(ChangingCalls calls) {
        this.calls = calls;
    }

    @Override
    protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("app.parley.api.")
                ? new ApiHandler(method)
                : super.createInvocableHandlerMethod(method);
    }

    private final class ApiHandler extends ServletInvocableHandlerMethod {

        ApiHandler(HandlerMethod method) {
            super(method);
        }

        @Override
        protected @Nullable Object doInvoke(@Nullable Object... arguments) throws Exception {
            HttpServletRequest request = request();
            boolean repeatable = hasMethodAnnotation(Repeatable.class);
            String key = request.getHeader("Idempotency-Key");
            if (repeatable && key != null) {
                return calls.runOnce(key, line(request), body(arguments), usual(), () -> super.doInvoke(arguments));
            }
            return repeatable || REPEATABLE_BY_NATURE.contains(request.getMethod())
                    ? calls.run(() -> super.doInvoke(arguments))
                    : super.doInvoke(arguments);
        }

        private static HttpServletRequest request() {
            return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        }

        private static String line(HttpServletRequest request) {
            String query = request.getQueryString();
            return request.getMethod() + " " + request.getRequestURI() + (query == null ? "" : "?" + query);
        }

        private @Nullable Object body(@Nullable Object[] arguments) throws IOException {
            for (int i = 0; i < arguments.length; i++) {
                if (arguments[i] instanceof MultipartFile file) {
                    return SentFile.of(file);
                } else if (getMethodParameters()[i].hasParameterAnnotation(RequestBody.class)) {
                    return arguments[i];
                }
            }
            return null;
        }

        private HttpStatusCode usual() {
            HttpStatusCode declared = getResponseStatus();
            return declared == null ? HttpStatus.OK : declared;
        }
    }
}
