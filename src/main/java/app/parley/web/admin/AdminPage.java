package app.parley.web.admin;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.administration.Administration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What waits for administrators, how Parley stands in numbers, and where they find what they can do. */
@Controller
class AdminPage {

    private final Administration administration;

    AdminPage(Administration administration) {
        this.administration = administration;
    }

    @GetMapping("/admin")
    String show(@AuthenticationPrincipal SignedIn me, Model model) {
        me.require(Role.ADMIN);
        model.addAttribute("numbers", administration.numbers());
        return "admin/index";
    }
}
