package app.parley.web.frame;

import app.parley.account.Accounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The language switch: kept in the account, or by the browser of somebody who is not signed in. */
@Controller
class LanguagePage {
    private final Viewer viewer;
    private final Accounts accounts;

    LanguagePage(Viewer viewer, Accounts accounts) {
        this.viewer = viewer;
        this.accounts = accounts;
    }

    @PostMapping("/language")
    RedirectView choose(
            @RequestParam String language,
            @RequestParam @Nullable String returnTo,
            HttpServletRequest request,
            HttpServletResponse response) {
        Language.of(language).ifPresent(chosen -> keep(chosen, request.isSecure(), response));
        return Redirect.to(ReturnPath.of(returnTo));
    }

    private void keep(Language language, boolean secure, HttpServletResponse response) {
        viewer.signedIn().ifPresent(me -> accounts.change(me.id(), null, null, language.tag(), null));
        response.addHeader(
                HttpHeaders.SET_COOKIE, BrowserMemory.remember(language, secure).toString());
    }
}
