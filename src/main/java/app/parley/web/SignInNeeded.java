package app.parley.web;

import app.parley.web.frame.KeptForms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
        forms.keep(request);
        if (isPart(request)) {
            leavePart(response, PAGE);
        } else {
            response.sendRedirect(PAGE);
        }
    }

    /** The whole page goes there, not the part of it that was asked for. */
    static void leavePart(HttpServletResponse response, String page) {
        response.setHeader("HX-Redirect", page);
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
    }

    /** Asked for by htmx, to be shown inside a page, or by a page that wants to hear of news. */
    static boolean isPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null
                || MediaType.TEXT_EVENT_STREAM_VALUE.equals(request.getHeader(HttpHeaders.ACCEPT));
    }
}
