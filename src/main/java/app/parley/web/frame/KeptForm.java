package app.parley.web.frame;

import app.parley.shared.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;

/**
 * A form that nobody signed in sent, as it was typed; without passwords and without the token of the session that ended.
 *
 * @param path it was sent to
 * @param typist under whose account it was typed; null where that is nobody's or not known
 */
record KeptForm(
        String path,
        Map<String, List<String>> fields,
        @Nullable PersonId typist) {

    private static final String SHOWN = KeptForm.class.getName();
    private static final String TOKEN = "_csrf";

    static KeptForm of(HttpServletRequest sent, @Nullable PersonId typist) {
        Map<String, List<String>> fields = new HashMap<>();
        sent.getParameterMap().forEach((name, values) -> {
            if (!name.equals(TOKEN) && !name.toLowerCase(Locale.ROOT).contains("password")) {
                fields.put(name, List.of(values));
            }
        });
        return new KeptForm(sent.getRequestURI(), Map.copyOf(fields), typist);
    }

    /** Nobody else is shown what somebody typed; what strangers typed belongs to whoever uses the browser. */
    boolean isFor(@Nullable PersonId viewer) {
        return typist == null || typist.equals(viewer);
    }

    /** How many characters it takes to keep. */
    int length() {
        return path.length()
                + fields.keySet().stream().mapToInt(String::length).sum()
                + fields.values().stream()
                        .flatMap(Collection::stream)
                        .mapToInt(String::length)
                        .sum();
    }

    /** The request as if the form came again, of which everybody down the line can tell that it is only to be shown. */
    HttpServletRequest shownBy(HttpServletRequest request) {
        request.setAttribute(SHOWN, this);
        return new SentAgain(request, fields);
    }

    static boolean isShownBy(RequestAttributes request) {
        return request.getAttribute(SHOWN, RequestAttributes.SCOPE_REQUEST) != null;
    }

    static boolean isShownBy(HttpServletRequest request) {
        return request.getAttribute(SHOWN) != null;
    }
}
