package app.parley.web.account;

import app.parley.account.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A new API key, as typed. */
record KeyForm(@Nullable String name, @Nullable List<String> scopes) {

    static final KeyForm EMPTY = new KeyForm(null, null);

    public boolean has(Scope scope) {
        return scopes != null && scopes.contains(scope.code());
    }
}
