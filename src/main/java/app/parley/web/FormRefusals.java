package app.parley.web;

import app.parley.web.account.FormExpired;
import app.parley.web.account.SignInRefusal;
import app.parley.web.frame.KeptForms;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/**
 * A form that stood open for too long comes back with everything typed, ready to be sent again, if the browser says that
 * a page of ours sent it; everything else is refused.
 */
final class FormRefusals implements AccessDeniedHandler {

    private final AccessDeniedHandler refusal = new AccessDeniedHandlerImpl();
    private final KeptForms forms;

    FormRefusals(KeptForms forms) {
        this.forms = forms;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, ServletException {
        if (reason instanceof CsrfException && request.getRequestURI().equals(SignInNeeded.PAGE)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            request.setAttribute(SignInRefusal.ATTRIBUTE, new FormExpired());
            request.getRequestDispatcher(SignInRefusal.PAGE).forward(request, response);
        } else if (reason instanceof CsrfException && isOurs(request) && forms.keep(request)) {
            leadBack(request, response);
        } else {
            refusal.handle(request, response, reason);
        }
    }

    private static void leadBack(HttpServletRequest request, HttpServletResponse response) {
        if (SignInNeeded.isPart(request)) {
            SignInNeeded.leavePart(response, KeptForms.PAGE);
        } else {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, KeptForms.PAGE);
        }
    }

    private static boolean isOurs(HttpServletRequest request) {
        return "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
    }
}
