package app.parley.web.frame;

import app.parley.account.SignedIn;
import app.parley.shared.NotAllowed;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows a kept form by the handler that it was sent to, to whoever may send it; signing in comes first where it must. */
@Controller
class KeptPage {

    private final KeptForms forms;
    private final Viewer viewer;
    private final WebInvocationPrivilegeEvaluator doors;

    KeptPage(KeptForms forms, Viewer viewer, WebInvocationPrivilegeEvaluator doors) {
        this.forms = forms;
        this.viewer = viewer;
        this.doors = doors;
    }

    @GetMapping(KeptForms.PAGE)
    void show(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Optional<KeptForm> kept = forms.of(request);
        if (kept.isEmpty()) {
            response.sendRedirect("/");
        } else if (kept.get().isFor(viewer.signedIn().map(SignedIn::id).orElse(null)) && mayBeSent(kept.get())) {
            forms.shown(request);
            request.getRequestDispatcher(kept.get().path()).forward(kept.get().shownBy(request), response);
        } else if (viewer.signedIn().isPresent()) {
            throw new NotAllowed();
        } else {
            response.sendRedirect("/sign-in");
        }
    }

    private boolean mayBeSent(KeptForm form) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return doors.isAllowed("", form.path(), "POST", who);
    }
}
