package app.parley.web;

import app.parley.web.account.FormExpired;
import app.parley.web.account.SignInRefusal;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/** A sign-in form that stood open for too long comes back, ready to be sent again; everything else is refused. */
final class FormRefusals implements AccessDeniedHandler {

    private final AccessDeniedHandler refusal = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, ServletException {
        if (reason instanceof CsrfException && request.getRequestURI().equals(SignInNeeded.PAGE)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            request.setAttribute(SignInRefusal.ATTRIBUTE, new FormExpired());
            request.getRequestDispatcher(SignInRefusal.PAGE).forward(request, response);
        } else {
            refusal.handle(request, response, reason);
        }
    }
}
