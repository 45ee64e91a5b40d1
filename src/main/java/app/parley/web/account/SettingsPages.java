package app.parley.web.account;

import app.parley.account.Accounts;
import app.parley.account.ApiKeys;
import app.parley.account.SignedIn;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.Sending;
import app.parley.web.frame.Typed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Name, language, zone, and keys for one's own programs. */
@Controller
class SettingsPages {

    private static final String PAGE = "/account";

    private final Accounts accounts;
    private final ApiKeys apiKeys;
    private final Forms forms;
    private final SettingsView view;

    SettingsPages(Accounts accounts, ApiKeys apiKeys, Forms forms, SettingsView view) {
        this.accounts = accounts;
        this.apiKeys = apiKeys;
        this.forms = forms;
        this.view = view;
    }

    @GetMapping(PAGE)
    String show(@AuthenticationPrincipal SignedIn me, Model model) {
        return view.show(me, model);
    }

    @PostMapping(PAGE)
    Sending save(
            SettingsForm form,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        return forms.send(
                () -> {
                    forms.once(me, idempotencyKey, "account " + form, String.class, () -> save(me, form));
                    Notice.say(redirect, "account.notice.saved");
                    return Redirect.to(PAGE);
                },
                errors -> view.again(me, form, errors, model));
    }

    /** The secret travels to the next page in the session and is gone after it. */
    @PostMapping("/account/api-keys")
    Sending createKey(
            KeyForm form,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        return forms.send(
                () -> {
                    redirect.addFlashAttribute(
                            "secret",
                            forms.once(me, idempotencyKey, "api-key " + form, String.class, () -> create(me, form)));
                    return Redirect.to(PAGE);
                },
                errors -> view.again(me, form, errors, model));
    }

    @PostMapping("/account/api-keys/{id}/deletion")
    RedirectView deleteKey(
            @PathVariable UUID id,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        forms.once(me, idempotencyKey, "delete api-key " + id, () -> apiKeys.delete(me.id(), id));
        Notice.say(redirect, "account.notice.key-deleted");
        return Redirect.to(PAGE);
    }

    private String save(SignedIn me, SettingsForm form) {
        return accounts.change(
                        me.id(),
                        Typed.text(form.displayName()),
                        Typed.text(form.zone()),
                        Typed.text(form.locale()),
                        form.version())
                .id()
                .toString();
    }

    private String create(SignedIn me, KeyForm form) {
        return apiKeys.create(me.id(), form.name(), form.scopes()).secret();
    }
}
