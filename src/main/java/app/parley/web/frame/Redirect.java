package app.parley.web.frame;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/** Post, redirect, get: answers a form with the page to look at next. */
public final class Redirect {
    private Redirect() {}

    /** @param path below the application, taken literally: no part of it is a template */
    public static RedirectView to(String path) {
        RedirectView view = new RedirectView(path, true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return view;
    }
}
