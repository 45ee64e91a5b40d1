package app.parley.web.account;

import app.parley.account.PhoneNumbers;
import app.parley.account.SignedIn;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.Sending;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** One's telephone number: typed, proved by a code, removed. */
@Controller
@RequestMapping("/account/phone")
class PhonePages {

    private static final String PAGE = "/account/phone";

    private final PhoneNumbers phones;
    private final Forms forms;

    PhonePages(PhoneNumbers phones, Forms forms) {
        this.phones = phones;
        this.forms = forms;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn me, Model model) {
        return page(me, null, null, model);
    }

    @PostMapping
    Sending prove(
            @RequestParam @Nullable String number,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        return forms.send(
                () -> {
                    forms.once(me, idempotencyKey, "phone " + number, () -> phones.prove(me.id(), number));
                    return Redirect.to(PAGE);
                },
                errors -> page(me, number, errors, model));
    }

    @PostMapping("/verification")
    Sending confirm(
            @RequestParam @Nullable String code,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        return forms.send(
                () -> {
                    phones.confirm(me.id(), code);
                    Notice.say(redirect, "notice.phone-proved");
                    return Redirect.to("/account/notifications");
                },
                errors -> page(me, null, errors, model));
    }

    @PostMapping("/removal")
    RedirectView remove(@AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
        phones.remove(me.id());
        Notice.say(redirect, "notice.phone-removed");
        return Redirect.to(PAGE);
    }

    private String page(SignedIn me, @Nullable String typed, @Nullable Errors errors, Model model) {
        model.addAttribute("offered", phones.offered());
        model.addAttribute("phone", phones.of(me.id()));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "account/phone";
    }
}
