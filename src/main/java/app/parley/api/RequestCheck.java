package app.parley.api;

import app.parley.shared.InvalidInput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.HandlerInterceptor;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every request, whatever its handler reads: the body's limit, no stray body, no NUL in a parameter. */
final class RequestCheck implements HandlerInterceptor {

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    /** The body of a call that takes none: absent, or an object without members. */
    private record Nothing() {}

    private final JsonMapper json;

    RequestCheck(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof HandlerMethod method && takesFile(method)) {
            return true;
        }
        if (request.getContentLengthLong() > BodyTooLarge.MOST_BYTES) {
            throw new BodyTooLarge();
        }
        if (!WITH_BODY.contains(request.getMethod())) {
            request.getParameterMap().forEach(RequestCheck::refuseNul);
        } else if (handler instanceof HandlerMethod method && takesNoBody(method)) {
            refuseContent(request);
        }
        return true;
    }

    private static void refuseNul(String name, String[] values) {
        if (Arrays.stream(values).anyMatch(value -> value.indexOf('\0') >= 0)) {
            throw new InvalidInput(name, "control-characters");
        }
    }

    /** Files have a limit of their own, and end at it by themselves. */
    private static boolean takesFile(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == MultipartFile.class);
    }

    private static boolean takesNoBody(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .noneMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    }

    private void refuseContent(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readAllBytes();
        if (body.length > 0) {
            json.readValue(body, Nothing.class);
        }
    }
}
