package app.parley.api;

import app.parley.shared.InvalidInput;
import app.parley.shared.SliceRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code ?limit=&cursor=} of every list in the same way. */
final class SliceRequests implements HandlerMethodArgumentResolver {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+");
    private static final int LONGEST_LIMIT = 9;
    private static final int LONGEST_CURSOR = 1_000;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == SliceRequest.class;
    }

    @Override
    public SliceRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        return new SliceRequest(limit(request.getParameter("limit")), cursor(request.getParameter("cursor")));
    }

    private static int limit(@Nullable String typed) {
        if (typed == null) {
            return SliceRequest.DEFAULT_LIMIT;
        }
        if (!NUMBER.matcher(typed).matches()) {
            throw new InvalidInput("limit", "malformed");
        }
        if (typed.length() > LONGEST_LIMIT) {
            throw new InvalidInput("limit", "out-of-range");
        }
        return Integer.parseInt(typed);
    }

    private static @Nullable String cursor(@Nullable String typed) {
        if (typed != null && typed.length() > LONGEST_CURSOR) {
            throw new InvalidInput("cursor", "malformed");
        }
        return typed == null || typed.isEmpty() ? null : typed;
    }
}
