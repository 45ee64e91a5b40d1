package app.parley.web;

import app.parley.web.frame.Embedding;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts the strict headers on every answer before anybody else can answer, refusals at the door included. A route that
 * needs an exception sets its own header over these. No referrer at all, because addresses hold secrets of links.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders extends OncePerRequestFilter {

    private static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
                    + "object-src 'none'; manifest-src 'self'";
    private static final String DEVICES =
            "camera=(), microphone=(), display-capture=(), geolocation=(), " + "payment=(), usb=(), interest-cohort=()";

    private static final String NO_FRAMES = "frame-ancestors 'none'";
    private static final String EMBED_SCRIPT = "/embed.js";

    private final EmbedOrigins embedOrigins;
    private final boolean reachedByTls;

    SecurityHeaders(EmbedOrigins embedOrigins, @Value("${parley.base-url}") String baseUrl) {
        this.embedOrigins = embedOrigins;
        this.reachedByTls = baseUrl.startsWith("https://");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", CONTENT);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", DEVICES);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        boolean forOtherSites = request.getRequestURI().equals(EMBED_SCRIPT);
        response.setHeader("Cross-Origin-Resource-Policy", forOtherSites ? "cross-origin" : "same-origin");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        if (reachedByTls || request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (!embedOrigins.isEmpty() && Embedding.isAskedFor(request)) {
            admitFrames(response);
        }
        chain.doFilter(request, response);
    }

    /** The older header knows no list of origins, so it goes. */
    private void admitFrames(HttpServletResponse response) {
        String ancestors = "frame-ancestors " + embedOrigins.ancestors();
        response.setHeader("Content-Security-Policy", CONTENT.replace(NO_FRAMES, ancestors));
        response.setHeader("X-Frame-Options", null);
    }
}
