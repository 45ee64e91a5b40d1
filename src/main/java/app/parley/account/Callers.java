package app.parley.account;

import app.parley.shared.PersonId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is calling, read anew for every request by one indexed query, so that no change of access waits. */
@Repository
class Callers {

    private final JdbcClient jdbc;

    Callers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SignedIn> bySession(PersonId id, long credentialVersion) {
        return jdbc.sql("""
                        select id, display_name, roles, null::text[] as scopes from account
                        where id = :id and enabled and credential_version = :version
                        """)
                .param("id", id.value())
                .param("version", credentialVersion)
                .query(Callers::caller)
                .optional();
    }

    /** Those of these people whose account is open, each with the version of their credentials. */
    Map<PersonId, Current> current(Collection<PersonId> people) {
        return jdbc
                .sql("""
                        select id, display_name, roles, null::text[] as scopes, credential_version from account
                        where id = any(:ids) and enabled
                        """)
                .param("ids", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> new Current(caller(row, number), row.getLong("credential_version")))
                .list()
                .stream()
                .collect(Collectors.toMap(current -> current.who().id(), Function.identity()));
    }

    /** Somebody as they may call now. */
    record Current(SignedIn who, long credentialVersion) {}

    Optional<SignedIn> byTokenFamily(PersonId id, UUID family) {
        return jdbc.sql("""
                        select a.id, a.display_name, a.roles, null::text[] as scopes
                        from account_token_family f join account a on a.id = f.account_id
                        where f.id = :family and a.id = :id and f.revoked_at is null
                          and a.enabled and a.credential_version = f.credential_version
                        """)
                .param("id", id.value())
                .param("family", family)
                .query(Callers::caller)
                .optional();
    }

    Optional<SignedIn> byApiKey(byte[] secretHash) {
        return jdbc.sql("""
                        select a.id, a.display_name, a.roles, k.scopes
                        from account_api_key k join account a on a.id = k.account_id
                        where k.secret_hash = :hash and a.enabled
                        """).param("hash", secretHash).query(Callers::caller).optional();
    }

    private static SignedIn caller(ResultSet row, int number) throws SQLException {
        Array scopes = row.getArray("scopes");
        return new SignedIn(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("display_name"),
                AccountTable.roles(row.getArray("roles")),
                scopes == null ? Set.of() : scopes(scopes));
    }

    static Set<Scope> scopes(Array array) throws SQLException {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        Set<String> names = Set.copyOf(Arrays.asList((String[]) array.getArray()));
        Predicate<Scope> held = scope -> names.contains(scope.name());
        Stream.of(Scope.values()).filter(held).forEach(scopes::add);
        return Collections.unmodifiableSet(scopes);
    }
}
