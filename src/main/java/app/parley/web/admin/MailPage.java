package app.parley.web.admin;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.platform.KeptMail;
import app.parley.platform.KeptMails;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Mails that were promised, for administrators; without a mail server this is where they can be read. */
@Controller
class MailPage {
    private final KeptMails mails;

    MailPage(KeptMails mails) {
        this.mails = mails;
    }

    @GetMapping("/admin/mail")
    String show(@RequestParam @Nullable String cursor, @AuthenticationPrincipal SignedIn me, Model model) {
        me.require(Role.ADMIN);
        Slice<KeptMail> found = mails.list(new SliceRequest(SliceRequest.DEFAULT_LIMIT, cursor));
        model.addAttribute("mails", found.items());
        model.addAttribute("nextCursor", found.nextCursor());
        return "admin/mail";
    }
}
