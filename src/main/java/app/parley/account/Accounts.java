package app.parley.account;

import app.parley.platform.Cursors;
import app.parley.platform.Texts;
import app.parley.platform.WallClock;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import app.parley.shared.StaleVersion;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, finds and changes accounts. */
@Service
public class Accounts {

    private final AccountTable table;
    private final Registrations registrations;
    private final Access access;
    private final PasswordRule passwords;
    private final PasswordHasher hasher;
    private final WallClock wallClock;
    private final ApplicationEventPublisher events;

    Accounts(
            AccountTable table,
            Registrations registrations,
            Access access,
            PasswordRule passwords,
            PasswordHasher hasher,
            WallClock wallClock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.registrations = registrations;
        this.access = access;
        this.passwords = passwords;
        this.hasher = hasher;
        this.wallClock = wallClock;
        this.events = events;
    }

    /** Keeps the registration and mails a link to prove the address; answers the same for an address that is known. */
    public void register(NewAccount request, String remoteAddress) {
        registrations.register(request, remoteAddress);
    }

    /** @throws NotFound for a token that is unknown, used or older than a day */
    @Transactional
    public void verify(String token) {
        registrations.verify(token);
    }

    /**
     * Opens a verified account on an administrator's word.
     *
     * @throws EmailTaken when the address has one
     */
    public Account create(NewAccount request) {
        CheckedAccount checked = CheckedAccount.of(request, passwords);
        Account account = checked.opened(request.roles());
        if (!table.add(account, hasher.hash(checked.password()), wallClock.now())) {
            throw new EmailTaken();
        }
        return account;
    }

    public Optional<Account> find(PersonId id) {
        return table.find(id);
    }

    /** The account that has the address, in its canonical form; nobody outside gets to know whether there is one. */
    public Optional<Account> byAddress(String canonical) {
        return table.find(canonical);
    }

    /** An address as typed in its canonical form. @throws app.parley.shared.InvalidInput when it is none */
    public static String address(String field, @Nullable String typed) {
        return EmailAddress.of(field, typed).value();
    }

    /** @throws NotFound when there is no such account */
    public Account get(PersonId id) {
        return find(id).orElseThrow(NotFound::new);
    }

    /** Accounts by person; persons that do not exist are absent. */
    public Map<PersonId, Account> get(Collection<PersonId> ids) {
        return table.findAll(ids).stream().collect(Collectors.toMap(Account::id, Function.identity()));
    }

    /** Everybody who has the role and an open account. */
    public Set<PersonId> having(Role role) {
        return table.having(role);
    }

    /** Names for showing, by person; persons that do not exist are absent. */
    public Map<PersonId, String> displayNames(Collection<PersonId> ids) {
        return table.findAll(ids).stream().collect(Collectors.toMap(Account::id, Account::displayName));
    }

    /** Changes what is not null. @throws StaleVersion when {@code expectedVersion} is another one */
    @Transactional
    public Account change(
            PersonId id,
            @Nullable String displayName,
            @Nullable String zone,
            @Nullable String locale,
            @Nullable Long expectedVersion) {
        AccountChange change = AccountChange.of(displayName, zone, locale);
        if (!table.change(id, change, expectedVersion)) {
            get(id);
            throw new StaleVersion();
        }
        Account changed = get(id);
        events.publishEvent(new AccountChanged(changed));
        return changed;
    }

    /** Accounts whose name or address contains the text, newest first; for administrators. */
    public Slice<Account> search(String text, SliceRequest page) {
        String wanted = Texts.line("q", text, 0, EmailAddress.LONGEST);
        List<Account> found = table.search(wanted, Cursors.id(page.cursor()), page.limit() + 1);
        return Slice.of(found, page, last -> Cursors.encode(last.id()));
    }

    /** Gives a role; in force on the person's next request. Becoming an administrator takes a new sign-in. */
    public void grant(PersonId id, Role role) {
        access.change(id, account -> account.with(role), null);
    }

    /**
     * Changes what is not null, USER being always among the roles; whoever loses a role or the account is signed out
     * everywhere at once.
     *
     * @throws LastAdministrator when nobody would be left to administer
     */
    public Account changeAccess(
            PersonId id, @Nullable Set<Role> roles, @Nullable Boolean enabled, @Nullable Long expectedVersion) {
        return access.change(
                id,
                account -> account.withRoles(roles == null ? account.roles() : roles)
                        .withEnabled(enabled == null ? account.enabled() : enabled),
                expectedVersion);
    }

    /**
     * Closes or reopens an account; a closed one is signed out everywhere at once.
     *
     * @throws LastAdministrator when nobody would be left to administer
     */
    public void setEnabled(PersonId id, boolean enabled) {
        access.change(id, account -> account.withEnabled(enabled), null);
    }

    /** How many there are, closed ones included. */
    @Transactional(readOnly = true)
    public long count() {
        return table.count();
    }
}
