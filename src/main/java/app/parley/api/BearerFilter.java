package app.parley.api;

import app.parley.account.ApiKeys;
import app.parley.account.SignedIn;
import app.parley.account.SignedInAuthentication;
import app.parley.account.Tokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows the caller by the access token or API key they carry. One that proves nothing is no error here: public routes
 * stay open to programs whose token ran out.
 */
final class BearerFilter extends OncePerRequestFilter {

    /** Set when something was presented that proves nothing. */
    static final String REFUSED = BearerFilter.class.getName() + ".REFUSED";

    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;
    private final ApiKeys apiKeys;

    BearerFilter(Tokens tokens, ApiKeys apiKeys) {
        this.tokens = tokens;
        this.apiKeys = apiKeys;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String presented = presented(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (presented != null) {
            caller(presented).ifPresentOrElse(BearerFilter::signIn, () -> request.setAttribute(REFUSED, Boolean.TRUE));
        }
        chain.doFilter(request, response);
    }

    private Optional<SignedIn> caller(String presented) {
        return presented.startsWith(ApiKeys.PREFIX) ? apiKeys.authenticate(presented) : tokens.authenticate(presented);
    }

    private static void signIn(SignedIn who) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedInAuthentication(who));
        SecurityContextHolder.setContext(context);
    }

    private static @Nullable String presented(@Nullable String header) {
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip()
                : null;
    }
}
