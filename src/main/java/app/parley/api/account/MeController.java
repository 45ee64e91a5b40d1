package app.parley.api.account;

import app.parley.account.Account;
import app.parley.account.Accounts;
import app.parley.account.SignedIn;
import app.parley.api.EntityTags;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own account. */
@RestController
@RequestMapping("/api/v1/me")
class MeController {

    private final Accounts accounts;

    MeController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    ResponseEntity<AccountView> show(@AuthenticationPrincipal SignedIn me) {
        return answer(accounts.get(me.id()));
    }

    /** Changes what is given. */
    @PatchMapping
    ResponseEntity<AccountView> change(
            @AuthenticationPrincipal SignedIn me,
            @RequestBody Change body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(
                accounts.change(me.id(), body.displayName(), body.zone(), body.locale(), EntityTags.expected(ifMatch)));
    }

    private static ResponseEntity<AccountView> answer(Account account) {
        return EntityTags.ok(AccountView.of(account), account.version());
    }

    record Change(
            @Nullable String displayName,
            @Nullable String zone,
            @Nullable String locale) {}
}
