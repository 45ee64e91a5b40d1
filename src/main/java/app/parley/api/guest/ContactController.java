package app.parley.api.guest;

import app.parley.account.SignedIn;
import app.parley.guest.Contact;
import app.parley.guest.Contacts;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whom the caller has invited so far, by address. */
@RestController
@RequestMapping("/api/v1/me/contacts")
class ContactController {

    private final Contacts contacts;

    ContactController(Contacts contacts) {
        this.contacts = contacts;
    }

    @GetMapping
    Slice<Contact> list(@AuthenticationPrincipal SignedIn me, SliceRequest page) {
        return contacts.of(me.id(), page);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        contacts.erase(me.id(), id);
    }
}
