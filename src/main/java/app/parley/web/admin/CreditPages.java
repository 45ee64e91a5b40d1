package app.parley.web.admin;

import app.parley.account.Account;
import app.parley.account.Role;
import app.parley.account.SignIn;
import app.parley.account.SignedIn;
import app.parley.credit.Ledger;
import app.parley.platform.Ids;
import app.parley.shared.Credits;
import app.parley.shared.SliceRequest;
import app.parley.web.credit.CreditLine;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.Sending;
import app.parley.web.frame.Typed;
import app.parley.web.frame.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** Credits granted and paid out by administrators, for which their password is asked again. */
@Controller
class CreditPages {

    private static final String PAGE = "/admin/credits";

    private final Ledger ledger;
    private final AccountByAddress accounts;
    private final SignIn signIn;
    private final Forms forms;
    private final Words words;
    private final Clock clock;

    CreditPages(Ledger ledger, AccountByAddress accounts, SignIn signIn, Forms forms, Words words, Clock clock) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.signIn = signIn;
        this.forms = forms;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String show(@RequestParam @Nullable String account, @AuthenticationPrincipal SignedIn me, Model model) {
        me.require(Role.ADMIN);
        return page(CreditForm.about(account), null, model);
    }

    @PostMapping(PAGE)
    Sending move(
            CreditForm form,
            @RequestParam @Nullable String password,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        me.require(Role.ADMIN);
        return forms.send(
                () -> {
                    Account account = accounts.get("account", form.account());
                    signIn.confirm(me.id(), "password", password, request.getRemoteAddr());
                    String key = orNew(idempotencyKey);
                    forms.once(me, key, "credits " + form, String.class, () -> move(form, account, me, key));
                    say(redirect, form, account);
                    return Redirect.to(PAGE + "?account=" + UriUtils.encode(account.email(), StandardCharsets.UTF_8));
                },
                errors -> page(form, errors, model));
    }

    private String move(CreditForm form, Account account, SignedIn me, String key) {
        Credits credits = form.credits();
        String note = Typed.text(form.reason());
        return (form.isPayout()
                        ? ledger.payOut(account.id(), credits, note, me.id(), key, clock.instant())
                        : ledger.grant(account.id(), credits, note, me.id(), key, clock.instant()))
                .id()
                .toString();
    }

    private void say(RedirectAttributes redirect, CreditForm form, Account account) {
        Notice.say(
                redirect,
                form.isPayout() ? "notice.credits-paid-out" : "notice.credits-granted",
                words.credits(form.credits().amount()),
                account.displayName());
    }

    private static String orNew(@Nullable String key) {
        return key == null || key.isBlank() ? Ids.next().toString() : key;
    }

    private String page(CreditForm form, @Nullable Errors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("movements", CreditForm.MOVEMENTS);
        model.addAttribute("errors", errors);
        accounts.find(form.account()).ifPresent(account -> {
            model.addAttribute("name", account.displayName());
            model.addAttribute(
                    "available", ledger.balance(account.id()).available().amount());
            model.addAttribute("blocked", ledger.balance(account.id()).blocked().amount());
            model.addAttribute(
                    "lines",
                    ledger.statement(account.id(), SliceRequest.first(SliceRequest.DEFAULT_LIMIT))
                            .map(CreditLine::of)
                            .items());
        });
        return "admin/credits";
    }
}
