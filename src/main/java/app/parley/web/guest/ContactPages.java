package app.parley.web.guest;

import app.parley.account.SignedIn;
import app.parley.guest.Contact;
import app.parley.guest.Contacts;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Whom somebody has invited so far, to be looked at and erased. */
@Controller
@RequestMapping("/contacts")
class ContactPages {

    private final Contacts contacts;

    ContactPages(Contacts contacts) {
        this.contacts = contacts;
    }

    @GetMapping
    String list(@RequestParam @Nullable String cursor, @AuthenticationPrincipal SignedIn me, Model model) {
        Slice<Contact> found = contacts.of(me.id(), new SliceRequest(SliceRequest.DEFAULT_LIMIT, cursor));
        model.addAttribute("contacts", found.items());
        model.addAttribute("nextCursor", found.nextCursor());
        return "guest/contacts";
    }

    @PostMapping("/{id}/removal")
    RedirectView erase(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
        contacts.erase(me.id(), id);
        Notice.say(redirect, "notice.contact-erased");
        return Redirect.to("/contacts");
    }
}
