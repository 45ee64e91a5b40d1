package app.parley.web.room;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** Keeps pages whose address or content is somebody's own out of caches, referrers and search engines. */
public final class Discretion {

    private Discretion() {}

    public static void apply(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }
}
