package app.parley.api.account;

import app.parley.account.Account;
import app.parley.account.Accounts;
import app.parley.account.NewAccount;
import app.parley.account.Role;
import app.parley.api.EntityTags;
import app.parley.api.Repeatable;
import app.parley.shared.PersonId;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Everybody's accounts, for administrators. */
@RestController
@RequestMapping("/api/v1/admin/accounts")
class AdminAccountController {

    private final Accounts accounts;

    AdminAccountController(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Accounts whose name or address contains {@code q}, newest first. */
    @GetMapping
    Slice<AdministeredAccount> search(@RequestParam(defaultValue = "") String q, SliceRequest page) {
        return accounts.search(q, page).map(AdministeredAccount::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<AdministeredAccount> show(@PathVariable UUID id) {
        return answer(accounts.get(new PersonId(id)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Repeatable
    ResponseEntity<AdministeredAccount> create(@RequestBody NewAdministeredAccount body) {
        Account account = accounts.create(body.asNewAccount());
        return EntityTags.created(AdministeredAccount.of(account), account.version());
    }

    /** Changes what is given: the roles, or whether the account is open. */
    @PatchMapping("/{id}")
    ResponseEntity<AdministeredAccount> change(
            @PathVariable UUID id,
            @RequestBody AccessChange body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(
                accounts.changeAccess(new PersonId(id), body.roles(), body.enabled(), EntityTags.expected(ifMatch)));
    }

    private static ResponseEntity<AdministeredAccount> answer(Account account) {
        return EntityTags.ok(AdministeredAccount.of(account), account.version());
    }

    record NewAdministeredAccount(
            @Nullable String email,
            @Nullable String password,
            @Nullable String displayName,
            @Nullable String zone,
            @Nullable String locale,
            @Nullable Set<Role> roles) {

        NewAccount asNewAccount() {
            return new NewAccount(
                    email, password, displayName, zone, locale, Objects.requireNonNullElse(roles, Set.of()));
        }

        /** The password stays out of every log. */
        @Override
        public String toString() {
            return "NewAdministeredAccount[" + email + "]";
        }
    }

    record AccessChange(@Nullable Set<Role> roles, @Nullable Boolean enabled) {}

    record AdministeredAccount(
            UUID id,
            String email,
            String displayName,
            Set<Role> roles,
            String zone,
            String locale,
            boolean enabled,
            long version) {

        static AdministeredAccount of(Account account) {
            return new AdministeredAccount(
                    account.id().value(),
                    account.email(),
                    account.displayName(),
                    account.roles(),
                    account.zone().getId(),
                    account.locale().toLanguageTag(),
                    account.enabled(),
                    account.version());
        }
    }
}
