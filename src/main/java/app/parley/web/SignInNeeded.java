package app.parley.web;

import app.parley.web.frame.KeptForms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Sends people to the sign-in page, keeping what they sent; from within a part of a page, the whole page goes there. */
final class SignInNeeded implements AuthenticationEntryPoint {

    static final String PAGE = "/sign-in";

    private final KeptForms forms;

    SignInNeeded(KeptForms forms) {
        this.forms = forms;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (isPart(request)) {
            response.setHeader("HX-Redirect", PAGE);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            forms.keep(request);
            response.sendRedirect(PAGE);
        }
    }

    /** Asked for by htmx, to be shown inside a page. */
    static boolean isPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }
}
