package app.parley.web.admin;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where administrators find what they can do. */
@Controller
class AdminPage {
    @GetMapping("/admin")
    String show(@AuthenticationPrincipal SignedIn me) {
        me.require(Role.ADMIN);
        return "admin/index";
    }
}
