package app.parley.account;

import app.parley.shared.PersonId;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Opens, finds and changes accounts. */
@Service
public class Accounts {

    /** Opens an unverified account and mails a link; answers the same for an address that is known. */
    public void register(NewAccount request, String remoteAddress) {
        throw new UnsupportedOperationException();
    }

    /** @throws app.parley.shared.NotFound for a token that is unknown, used or older than a day */
    public void verify(String token) {
        throw new UnsupportedOperationException();
    }

    /** Opens a verified account on an administrator's word. */
    public Account create(NewAccount request) {
        throw new UnsupportedOperationException();
    }

    public Optional<Account> find(PersonId id) {
        throw new UnsupportedOperationException();
    }

    /** @throws app.parley.shared.NotFound when there is no such account */
    public Account get(PersonId id) {
        throw new UnsupportedOperationException();
    }

    /** Names for showing, by person; persons that do not exist are absent. */
    public Map<PersonId, String> displayNames(Collection<PersonId> ids) {
        throw new UnsupportedOperationException();
    }

    /** Changes what is not null. @throws app.parley.shared.StaleVersion when {@code expectedVersion} is another one */
    public Account change(
            PersonId id,
            @Nullable String displayName,
            @Nullable String zone,
            @Nullable String locale,
            @Nullable Long expectedVersion) {
        throw new UnsupportedOperationException();
    }

    /** Accounts whose name or address contains the text, newest first; for administrators. */
    public Slice<Account> search(String text, SliceRequest page) {
        throw new UnsupportedOperationException();
    }

    /** Gives a role; in force on the person's next request. */
    public void grant(PersonId id, Role role) {
        throw new UnsupportedOperationException();
    }

    /** Closes or reopens an account; a closed one is signed out everywhere at once. */
    public void setEnabled(PersonId id, boolean enabled) {
        throw new UnsupportedOperationException();
    }
}
