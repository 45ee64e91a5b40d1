package app.parley.account;

import app.parley.shared.NotAllowed;
import app.parley.shared.PersonId;
import java.util.Set;

/**
 * The principal of every authenticated request, by session, access token or API key; roles are read anew for each.
 *
 * @param scopes what an API key is limited to; empty for a person's own session or token, which may do everything
 */
public record SignedIn(PersonId id, String displayName, Set<Role> roles, Set<Scope> scopes) {

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** @throws NotAllowed unless the caller has the role */
    public void require(Role role) {
        if (!is(role)) {
            throw new NotAllowed();
        }
    }
}
