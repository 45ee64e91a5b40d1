package app.parley.account;

import app.parley.platform.news.PersonBell;
import app.parley.shared.PersonId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of accounts; passwords leave it only as {@link Credentials}, for comparison. */
@Repository
class AccountTable {

    /** What sign-in compares; the version goes up whenever everything issued before has to die. */
    record Credentials(Account account, String passwordHash, long version) {}

    private static final String COLUMNS = "id, email, display_name, roles, zone, locale, enabled, version";

    private final JdbcClient jdbc;
    private final PersonBell bell;

    AccountTable(JdbcClient jdbc, PersonBell bell) {
        this.jdbc = jdbc;
        this.bell = bell;
    }

    /** Adds an account unless the address has one. */
    boolean add(Account account, String passwordHash, Instant now) {
        return jdbc.sql("""
                        insert into account (id, email, display_name, password_hash, roles, zone, locale, enabled,
                                             credential_version, version, created_at)
                        values (:id, :email, :name, :hash, string_to_array(:roles, ','), :zone, :locale, true, 1, 1, :now)
                        on conflict (email) do nothing
                        """)
                        .param("id", account.id().value())
                        .param("email", account.email())
                        .param("name", account.displayName())
                        .param("hash", passwordHash)
                        .param("roles", joined(account.roles()))
                        .param("zone", account.zone().getId())
                        .param("locale", account.locale().toLanguageTag())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Account> find(PersonId id) {
        return jdbc.sql("select " + COLUMNS + " from account where id = :id")
                .param("id", id.value())
                .query(AccountTable::account)
                .optional();
    }

    Optional<Account> find(String email) {
        return jdbc.sql("select " + COLUMNS + " from account where email = :email")
                .param("email", email)
                .query(AccountTable::account)
                .optional();
    }

    Optional<Account> findLocked(PersonId id) {
        return jdbc.sql("select " + COLUMNS + " from account where id = :id for no key update")
                .param("id", id.value())
                .query(AccountTable::account)
                .optional();
    }

    List<Account> findAll(Collection<PersonId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select " + COLUMNS + " from account where id in (:ids)")
                        .param("ids", ids.stream().map(PersonId::value).toList())
                        .query(AccountTable::account)
                        .list();
    }

    Optional<Credentials> credentials(EmailAddress email) {
        return jdbc.sql("select " + COLUMNS + ", password_hash, credential_version from account where email = :email")
                .param("email", email.value())
                .query(AccountTable::credentials)
                .optional();
    }

    Optional<Credentials> credentials(PersonId id) {
        return jdbc.sql("select " + COLUMNS + ", password_hash, credential_version from account where id = :id")
                .param("id", id.value())
                .query(AccountTable::credentials)
                .optional();
    }

    List<Account> search(String text, @Nullable UUID before, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                         from account
                        where (strpos(lower(display_name), lower(:text)) > 0 or strpos(email, lower(:text)) > 0)
                          and (cast(:before as uuid) is null or id < :before)
                        order by id desc limit :limit
                        """)
                .param("text", text)
                .param("before", before)
                .param("limit", limit)
                .query(AccountTable::account)
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from account").query(Long.class).single();
    }

    /** Changes what is not null; false when there is no such account at that version. */
    boolean change(PersonId id, AccountChange change, @Nullable Long expectedVersion) {
        return jdbc.sql("""
                        update account set
                            display_name = coalesce(:name, display_name),
                            zone = coalesce(:zone, zone),
                            locale = coalesce(:locale, locale),
                            version = version + 1
                        where id = :id and version = coalesce(cast(:expected as bigint), version)
                        """)
                        .param("name", change.displayName())
                        .param(
                                "zone",
                                change.zone() == null ? null : change.zone().getId())
                        .param(
                                "locale",
                                change.locale() == null ? null : change.locale().toLanguageTag())
                        .param("id", id.value())
                        .param("expected", expectedVersion)
                        .update()
                == 1;
    }

    void setPassword(PersonId id, String hash) {
        jdbc.sql("""
                        update account set password_hash = :hash, credential_version = credential_version + 1
                        where id = :id
                        """).param("hash", hash).param("id", id.value()).update();
        bell.ring(Set.of(id));
    }

    void setAccess(Account account, boolean signOut) {
        jdbc.sql("""
                        update account set roles = string_to_array(:roles, ','), enabled = :enabled,
                            version = version + 1, credential_version = credential_version + :signOut
                        where id = :id
                        """)
                .param("roles", joined(account.roles()))
                .param("enabled", account.enabled())
                .param("signOut", signOut ? 1 : 0)
                .param("id", account.id().value())
                .update();
        bell.ring(Set.of(account.id()));
    }

    void signOutEverywhere(PersonId id) {
        jdbc.sql("update account set credential_version = credential_version + 1 where id = :id")
                .param("id", id.value())
                .update();
        bell.ring(Set.of(id));
    }

    boolean hasAdministrator() {
        return jdbc.sql("select exists (select from account where enabled and 'ADMIN' = any (roles))")
                .query(Boolean.class)
                .single();
    }

    Set<PersonId> having(Role role) {
        return new LinkedHashSet<>(jdbc.sql("select id from account where enabled and :role = any (roles) order by id")
                .param("role", role.name())
                .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
                .list());
    }

    /** Every open administrator's account, locked, so that two administrators cannot close each other's at once. */
    List<PersonId> lockedAdministrators() {
        return jdbc.sql("""
                        select id from account where enabled and 'ADMIN' = any (roles) order by id for no key update
                        """)
                .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
                .list();
    }

    private static Credentials credentials(ResultSet row, int number) throws SQLException {
        return new Credentials(account(row, number), row.getString("password_hash"), row.getLong("credential_version"));
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("email"),
                row.getString("display_name"),
                roles(row.getArray("roles")),
                ZoneId.of(row.getString("zone")),
                Locale.forLanguageTag(row.getString("locale")),
                row.getBoolean("enabled"),
                row.getLong("version"));
    }

    static Set<Role> roles(Array array) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) array.getArray()).map(Role::valueOf).forEach(roles::add);
        return Collections.unmodifiableSet(roles);
    }

    private static String joined(Set<Role> roles) {
        return String.join(",", roles.stream().map(Role::name).sorted().toList());
    }
}
