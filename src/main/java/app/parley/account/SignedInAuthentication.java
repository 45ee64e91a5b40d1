package app.parley.account;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * A {@link SignedIn} as Spring Security carries it. A person holds their roles as authorities; an API key holds its
 * scopes instead, so that a rule which asks for a role never lets a key in.
 */
public final class SignedInAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final transient SignedIn who;

    public SignedInAuthentication(SignedIn who) {
        super(authorities(who));
        this.who = who;
        setAuthenticated(true);
    }

    /** The authority of an API key with this scope. */
    public static String authority(Scope scope) {
        return "SCOPE_" + scope.code();
    }

    @Override
    public SignedIn getPrincipal() {
        return who;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return who.id().toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInAuthentication that && who.equals(that.who);
    }

    @Override
    public int hashCode() {
        return who.hashCode();
    }

    private static Collection<GrantedAuthority> authorities(SignedIn who) {
        Stream<String> names = who.scopes().isEmpty()
                ? who.roles().stream().map(role -> "ROLE_" + role)
                : who.scopes().stream().map(SignedInAuthentication::authority);
        return List.copyOf(names.map(SimpleGrantedAuthority::new).toList());
    }
}
