package app.parley.api.account;

import app.parley.account.ApiKey;
import app.parley.account.ApiKeys;
import app.parley.account.Scope;
import app.parley.account.SignedIn;
import app.parley.api.Repeatable;
import app.parley.shared.Slice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's API keys. */
@RestController
@RequestMapping("/api/v1/me/api-keys")
class ApiKeyController {

    private final ApiKeys apiKeys;

    ApiKeyController(ApiKeys apiKeys) {
        this.apiKeys = apiKeys;
    }

    /** All of them, because nobody has more than one page. */
    @GetMapping
    Slice<KeyView> list(@AuthenticationPrincipal SignedIn me) {
        return new Slice<>(apiKeys.list(me.id()).stream().map(KeyView::of).toList(), null);
    }

    /** The only answer that holds the secret. */
    @PostMapping
    @Repeatable
    @ResponseStatus(HttpStatus.CREATED)
    NewKeyView create(@AuthenticationPrincipal SignedIn me, @RequestBody NewKey body) {
        return NewKeyView.of(apiKeys.create(me.id(), body.name(), body.scopes()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        apiKeys.delete(me.id(), id);
    }

    private static List<String> codes(ApiKey key) {
        return key.scopes().stream().map(Scope::code).toList();
    }

    record NewKey(@Nullable String name, @Nullable List<@Nullable String> scopes) {}

    record KeyView(UUID id, String name, List<String> scopes, Instant createdAt) {

        static KeyView of(ApiKey key) {
            return new KeyView(key.id(), key.name(), codes(key), key.createdAt());
        }
    }

    record NewKeyView(UUID id, String name, List<String> scopes, Instant createdAt, String secret) {

        static NewKeyView of(ApiKey.Issued issued) {
            ApiKey key = issued.key();
            return new NewKeyView(key.id(), key.name(), codes(key), key.createdAt(), issued.secret());
        }
    }
}
