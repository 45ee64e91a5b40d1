package app.parley.web.admin;

import app.parley.account.Account;
import app.parley.account.Accounts;
import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.guest.Plan;
import app.parley.guest.Plans;
import app.parley.shared.PersonId;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Language;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.Sending;
import app.parley.web.frame.Viewer;
import app.parley.web.frame.Zones;
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

/** Accounts for administrators: found, opened, closed and reopened. */
@Controller
class AccountPages {
    private final Accounts accounts;
    private final Plans plans;
    private final Forms forms;
    private final Viewer viewer;

    AccountPages(Accounts accounts, Plans plans, Forms forms, Viewer viewer) {
        this.accounts = accounts;
        this.plans = plans;
        this.forms = forms;
        this.viewer = viewer;
    }

    @GetMapping("/admin/accounts")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable String cursor,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        me.require(Role.ADMIN);
        return page(me, q, cursor, null, model);
    }

    @GetMapping("/admin/accounts/new")
    String blank(@AuthenticationPrincipal SignedIn me, Model model) {
        me.require(Role.ADMIN);
        AccountFields fields = new AccountFields(
                null, null, viewer.zone().getId(), viewer.language().tag(), null);
        return form(fields, null, model);
    }

    @PostMapping("/admin/accounts/new")
    Sending create(
            AccountFields fields,
            @RequestParam @Nullable String password,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        me.require(Role.ADMIN);
        return forms.send(
                () -> {
                    forms.once(me, idempotencyKey, "account " + fields, String.class, () -> create(fields, password));
                    Notice.say(redirect, "notice.account-created");
                    return Redirect.to("/admin/accounts");
                },
                errors -> form(fields, errors, model));
    }

    @PostMapping("/admin/accounts/{id}/enabled")
    Sending setEnabled(
            @PathVariable UUID id,
            @RequestParam boolean enabled,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        me.require(Role.ADMIN);
        return forms.send(
                () -> {
                    accounts.setEnabled(new PersonId(id), enabled);
                    Notice.say(redirect, enabled ? "notice.account-enabled" : "notice.account-disabled");
                    return Redirect.to("/admin/accounts");
                },
                errors -> {
                    viewer.comesFrom("/admin/accounts");
                    return page(me, "", null, errors, model);
                });
    }

    @PostMapping("/admin/accounts/{id}/plan")
    Sending setPlan(
            @PathVariable UUID id,
            @RequestParam Plan plan,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        me.require(Role.ADMIN);
        return forms.send(
                () -> {
                    plans.set(new PersonId(id), plan);
                    Notice.say(redirect, "notice.plan." + plan);
                    return Redirect.to("/admin/accounts");
                },
                errors -> {
                    viewer.comesFrom("/admin/accounts");
                    return page(me, "", null, errors, model);
                });
    }

    private String create(AccountFields fields, @Nullable String password) {
        return accounts.create(fields.request(password)).id().toString();
    }

    private String page(SignedIn me, String q, @Nullable String cursor, @Nullable Errors errors, Model model) {
        Slice<Account> found = accounts.search(q, new SliceRequest(SliceRequest.DEFAULT_LIMIT, cursor));
        model.addAttribute(
                "accounts",
                found.items().stream().map(account -> line(account, me)).toList());
        model.addAttribute("nextCursor", found.nextCursor());
        model.addAttribute("q", q);
        model.addAttribute("errors", errors);
        return "admin/accounts";
    }

    private String form(AccountFields fields, @Nullable Errors errors, Model model) {
        model.addAttribute("form", fields);
        model.addAttribute("errors", errors);
        model.addAttribute("zones", Zones.names());
        model.addAttribute("languages", Language.values());
        return "admin/account";
    }

    private AccountLine line(Account account, SignedIn me) {
        return AccountLine.of(account, account.id().equals(me.id()), plans.of(account.id()));
    }
}
