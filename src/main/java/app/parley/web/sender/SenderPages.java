package app.parley.web.sender;

import app.parley.account.SignedIn;
import app.parley.organisation.OrganisationId;
import app.parley.organisation.Organisations;
import app.parley.sender.SenderId;
import app.parley.sender.Senders;
import app.parley.shared.InvalidInput;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.Sending;
import java.util.LinkedHashMap;
import java.util.Map;
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

/** In whose name guests are written to: whoever invites chooses, adds addresses of their own and proves them. */
@Controller
@RequestMapping("/account/senders")
class SenderPages {

    private static final String HERE = "/account/senders";

    private final Senders senders;
    private final Organisations organisations;
    private final Forms forms;

    SenderPages(Senders senders, Organisations organisations, Forms forms) {
        this.senders = senders;
        this.organisations = organisations;
        this.forms = forms;
    }

    @GetMapping
    String list(@AuthenticationPrincipal SignedIn me, Model model) {
        return page(me, SenderForm.EMPTY, null, model);
    }

    @PostMapping
    Sending add(
            SenderForm form,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        return forms.send(
                () -> {
                    forms.once(me, idempotencyKey, "sender " + form, () -> {
                        senders.add(me.id(), form.email(), form.name(), organisation(form.organisation()));
                    });
                    return done("notice.sender-added", redirect);
                },
                errors -> page(
                        me, form, errors.at(field -> field.equals("organisationId") ? "organisation" : field), model));
    }

    @PostMapping("/choice")
    Sending choose(
            @RequestParam @Nullable String sender,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        return forms.send(
                () -> {
                    senders.choose(
                            me.id(), sender == null || sender.isBlank() ? null : SenderId.of(id("sender", sender)));
                    return done("notice.sender-chosen", redirect);
                },
                errors -> page(me, SenderForm.EMPTY, errors, model));
    }

    /** A wrong code is told beside the field of the address it is for. */
    @PostMapping("/{id}/verification")
    Sending verify(
            @PathVariable UUID id,
            @RequestParam @Nullable String code,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        return forms.send(
                () -> {
                    senders.verify(me.id(), SenderId.of(id), code);
                    return done("notice.sender-verified", redirect);
                },
                errors -> page(me, SenderForm.EMPTY, errors.at(field -> field + "-" + id), model));
    }

    @PostMapping("/{id}/code")
    Sending sendCode(
            @PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model, RedirectAttributes redirect) {
        return forms.send(
                () -> {
                    senders.sendAgain(me.id(), SenderId.of(id));
                    return done("notice.sender-code", redirect);
                },
                errors -> page(me, SenderForm.EMPTY, errors, model));
    }

    @PostMapping("/{id}/removal")
    Sending remove(
            @PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model, RedirectAttributes redirect) {
        return forms.send(
                () -> {
                    senders.remove(me.id(), SenderId.of(id));
                    return done("notice.sender-removed", redirect);
                },
                errors -> page(me, SenderForm.EMPTY, errors, model));
    }

    private String page(SignedIn me, SenderForm form, @Nullable Errors errors, Model model) {
        Map<String, String> names = new LinkedHashMap<>();
        organisations
                .of(me.id())
                .forEach(it -> names.put(
                        it.organisation().id().toString(), it.organisation().name()));
        model.addAttribute("organisations", names);
        model.addAttribute(
                "senders",
                senders.of(me.id()).stream()
                        .map(it -> SenderLine.of(it, me.id(), names))
                        .toList());
        model.addAttribute(
                "chosen",
                senders.chosenBy(me.id()).map(it -> it.id().toString()).orElse(""));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "sender/index";
    }

    private static Object done(String notice, RedirectAttributes redirect) {
        Notice.say(redirect, notice);
        return Redirect.to(HERE);
    }

    private static @Nullable OrganisationId organisation(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : OrganisationId.of(id("organisationId", typed));
    }

    private static UUID id(String field, String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(field, "unknown");
        }
    }
}
