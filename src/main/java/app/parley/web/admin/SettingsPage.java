package app.parley.web.admin;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.administration.SettingsReader;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** By which settings this installation runs; they are changed where it is started. */
@Controller
class SettingsPage {

    private final SettingsReader settings;

    SettingsPage(SettingsReader settings) {
        this.settings = settings;
    }

    @GetMapping("/admin/settings")
    String show(@AuthenticationPrincipal SignedIn me, Model model) {
        me.require(Role.ADMIN);
        model.addAttribute("settings", settings.read());
        return "admin/settings";
    }
}
