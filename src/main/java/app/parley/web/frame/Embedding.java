package app.parley.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;

/** The pages that other sites may show inside of their own: the way to a booking, asked for by {@code ?embed=1}. */
public final class Embedding {
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Pattern PAGES = Pattern.compile("/book/[^/]+(/slot)?");

    private Embedding() {}

    public static boolean isAskedFor(HttpServletRequest request) {
        return READING.contains(request.getMethod())
                && PAGES.matcher(request.getRequestURI()).matches()
                && "1".equals(request.getParameter("embed"));
    }
}
