package app.parley.web.frame;

import app.parley.account.Accounts;
import app.parley.shared.InvalidInput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The zone of all times: kept in the account, or by the browser of somebody who is not signed in. */
@Controller
class ZonePage {

    private final Viewer viewer;
    private final Accounts accounts;
    private final Forms forms;

    ZonePage(Viewer viewer, Accounts accounts, Forms forms) {
        this.viewer = viewer;
        this.accounts = accounts;
        this.forms = forms;
    }

    /** @param returnTo the page from which somebody came to choose */
    record Form(String zone, String returnTo) {}

    @GetMapping("/zone")
    String show(@RequestParam @Nullable String returnTo, Model model) {
        return page(viewer.zone().getId(), returnTo, null, model);
    }

    @PostMapping("/zone")
    Sending choose(
            @RequestParam @Nullable String zone,
            @RequestParam @Nullable String returnTo,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        return forms.send(
                () -> {
                    ZoneId chosen =
                            Zones.find(Typed.text(zone)).orElseThrow(() -> new InvalidInput("zone", "not-a-zone"));
                    keep(chosen, request.isSecure(), response);
                    Notice.say(redirect, "notice.zone", chosen.getId());
                    return Redirect.to(ReturnPath.of(returnTo));
                },
                errors -> page(Typed.text(zone), returnTo, errors, model));
    }

    private void keep(ZoneId zone, boolean secure, HttpServletResponse response) {
        viewer.signedIn().ifPresent(me -> accounts.change(me.id(), null, zone.getId(), null, null));
        response.addHeader(
                HttpHeaders.SET_COOKIE, BrowserMemory.remember(zone, secure).toString());
    }

    private static String page(String zone, @Nullable String returnTo, @Nullable Errors errors, Model model) {
        model.addAttribute("form", new Form(zone, ReturnPath.of(returnTo)));
        model.addAttribute("errors", errors);
        model.addAttribute("zones", Zones.names());
        return "frame/zone";
    }
}
