package app.parley.web;

import app.parley.platform.TooManyAttempts;
import app.parley.web.account.SignInRefusal;
import app.parley.web.frame.KeptForms;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.RequestCache;

/** After the sign-in form: back to what the person was typing or where they were, or to the form again with what went wrong. */
final class SignInOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final String HOME = "/dashboard";

    private final RequestCache whereTheyWere;
    private final KeptForms forms;

    SignInOutcome(RequestCache whereTheyWere, KeptForms forms) {
        this.whereTheyWere = whereTheyWere;
        this.forms = forms;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        String target = forms.areWaiting(request) ? KeptForms.PAGE : where(request, response);
        whereTheyWere.removeRequest(request, response);
        response.sendRedirect(target);
    }

    private String where(HttpServletRequest request, HttpServletResponse response) {
        return whereTheyWere.getRequest(request, response) instanceof DefaultSavedRequest saved ? path(saved) : HOME;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (!(failure instanceof PageSignIn.Refused refused)) {
            throw failure;
        }
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        if (refused.refusal() instanceof TooManyAttempts tooMany) {
            response.setStatus(429);
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.retryAfter().toSeconds()));
        }
        request.setAttribute(SignInRefusal.ATTRIBUTE, refused.refusal());
        request.getRequestDispatcher(SignInRefusal.PAGE).forward(request, response);
    }

    private static String path(DefaultSavedRequest saved) {
        String query = saved.getQueryString();
        String path = Objects.requireNonNullElse(saved.getRequestURI(), HOME);
        return query == null ? path : path + "?" + query;
    }
}
