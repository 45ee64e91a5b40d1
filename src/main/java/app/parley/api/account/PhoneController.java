package app.parley.api.account;

import app.parley.account.Phone;
import app.parley.account.PhoneNumbers;
import app.parley.account.SignedIn;
import app.parley.api.Repeatable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's telephone number, proved by a code. */
@RestController
@RequestMapping("/api/v1/me/phone")
class PhoneController {

    private final PhoneNumbers phones;

    PhoneController(PhoneNumbers phones) {
        this.phones = phones;
    }

    @GetMapping
    PhoneJson show(@AuthenticationPrincipal SignedIn me) {
        return json(phones.of(me.id()));
    }

    /** Sends a code to the number; until it comes back the number before stays. */
    @PutMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    PhoneJson prove(@AuthenticationPrincipal SignedIn me, @RequestBody NewPhone body) {
        return json(phones.prove(me.id(), body.number()));
    }

    @PostMapping("/verification")
    @Repeatable
    PhoneJson confirm(@AuthenticationPrincipal SignedIn me, @RequestBody PhoneCode body) {
        return json(phones.confirm(me.id(), body.code()));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@AuthenticationPrincipal SignedIn me) {
        phones.remove(me.id());
    }

    private PhoneJson json(Phone phone) {
        return new PhoneJson(phones.offered(), phone.number(), phone.unproved());
    }

    /**
     * A telephone number.
     *
     * @param offered whether this installation sends text messages at all
     * @param number proved, as E.164 writes it; null without one
     * @param unproved to which a code is on its way; null without one
     */
    record PhoneJson(
            boolean offered,
            @Nullable String number,
            @Nullable String unproved) {}

    record NewPhone(@Nullable String number) {}

    record PhoneCode(@Nullable String code) {

        @Override
        public String toString() {
            return "PhoneCode[…]";
        }
    }
}
