package app.parley.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.account.Account;
import app.parley.account.AccountFixture;
import app.parley.account.Accounts;
import app.parley.account.MailboxFixture;
import app.parley.account.Role;
import app.parley.api.Api;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyTest
class AccountApiTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private Api api;
    private MailboxFixture mailbox;

    @BeforeEach
    void connect() {
        api = Api.at(port);
        mailbox = new MailboxFixture(jdbc);
        jdbc.sql("delete from throttle").update();
    }

    @Test
    void registersVerifiesAndSignsIn() {
        String email = "rest-" + UUID.randomUUID() + "@example.test";
        Api.Answer fresh = api.post("/accounts", registration(email)).expect(202);
        api.post("/tokens", credentials(email)).expectProblem(401, "bad-credentials");

        String token = mailbox.token(email);
        api.post("/accounts/verification", Map.of("token", token)).expect(204);
        api.post("/accounts/verification", Map.of("token", token)).expectProblem(404, "not-found");

        Api.Answer me = api.signIn(email, AccountFixture.PASSWORD).get("/me").expect(200);
        assertThat(me.text("email")).isEqualTo(email);
        assertThat(me.text("locale")).isEqualTo("cs");
        assertThat(me.json().path("roles").toString()).isEqualTo("[\"USER\"]");
        Api.Answer known = api.post("/accounts", registration(email)).expect(202);
        assertThat(known.body()).isEqualTo(fresh.body());
    }

    @Test
    void refusesRegistrationsThatSayTooMuchOrTooLittle() {
        api.post("/accounts", Map.of("email", "x@example.test", "roles", List.of("ADMIN")))
                .expect(422);
        api.post("/accounts", Map.of())
                .expectInvalid("email", "required")
                .expectInvalid("password", "required")
                .expectInvalid("displayName", "required")
                .expectInvalid("zone", "required")
                .expectInvalid("locale", "required");
    }

    @Test
    void resetsAPasswordByMail() {
        Account account = AccountFixture.open(accounts);
        Api.Answer known =
                api.post("/password-resets", Map.of("email", account.email())).expect(202);
        Api.Answer unknown = api.post("/password-resets", Map.of("email", "nobody@example.test"))
                .expect(202);
        assertThat(unknown.body()).isEqualTo(known.body());

        Map<String, String> body = Map.of("token", mailbox.token(account.email()), "password", "another password");
        api.post("/password-resets/confirmation", body).expect(204);
        api.post("/password-resets/confirmation", body).expectProblem(404, "not-found");

        api.signIn(account.email(), "another password").get("/me").expect(200);
    }

    @Test
    void changesThePasswordAndEndsTheSignIn() {
        Account account = AccountFixture.open(accounts);
        Api mine = api.signIn(account.email(), AccountFixture.PASSWORD);

        mine.put("/me/password", Map.of("currentPassword", "not this one", "newPassword", "another password"))
                .expectInvalid("currentPassword", "wrong-password");
        mine.put("/me/password", Map.of("currentPassword", AccountFixture.PASSWORD, "newPassword", "password1"))
                .expectInvalid("newPassword", "too-common");
        mine.put("/me/password", Map.of("currentPassword", AccountFixture.PASSWORD, "newPassword", "another password"))
                .expect(204);

        mine.get("/me").expectProblem(401, "invalid-token");
    }

    @Test
    void changesOnesOwnAccountByVersion() {
        Account account = AccountFixture.open(accounts);
        Api mine = api.signIn(account.email(), AccountFixture.PASSWORD);
        assertThat(mine.get("/me").header("ETag")).contains("\"1\"");

        Api.Answer changed =
                mine.ifMatch(1).patch("/me", Map.of("zone", "Asia/Tokyo")).expect(200);

        assertThat(changed.text("zone")).isEqualTo("Asia/Tokyo");
        assertThat(changed.text("displayName")).isEqualTo("Ada Example");
        assertThat(changed.header("ETag")).contains("\"2\"");
        mine.ifMatch(1).patch("/me", Map.of("zone", "UTC")).expectProblem(412, "stale-version");
        mine.patch("/me", Map.of("zone", "CET", "locale", "xx", "displayName", "a\u0000b"))
                .expect(422);
        mine.patch("/me", Map.of("roles", List.of("ADMIN"))).expectInvalid("roles", "unknown-field");
        mine.patch("/me", Map.of("email", "other@example.test")).expectInvalid("email", "unknown-field");
    }

    @Test
    void keepsKeysWithinTheirScopes() {
        Account account = AccountFixture.open(accounts);
        Api mine = api.signIn(account.email(), AccountFixture.PASSWORD);
        Api.Answer made = mine.post("/me/api-keys", Map.of("name", "sync", "scopes", List.of("meetings:read")))
                .expect(201);
        assertThat(mine.get("/me/api-keys").expect(200).body()).doesNotContain(made.text("secret"));

        Api key = api.withToken(made.text("secret"));
        key.get("/me").expect(200);
        assertThat(key.get("/meetings").status()).isNotIn(401, 403);
        key.post("/meetings", Map.of()).expectProblem(403, "insufficient-scope");
        key.get("/me/credits").expectProblem(403, "insufficient-scope");
        key.get("/me/calendars").expectProblem(403, "insufficient-scope");
        key.patch("/me", Map.of()).expectProblem(403, "insufficient-scope");
        key.get("/me/api-keys").expectProblem(403, "insufficient-scope");
        key.put("/me/password", Map.of()).expectProblem(403, "insufficient-scope");
        key.get("/admin/accounts").expectProblem(403, "insufficient-scope");
        key.get("/something/else").expectProblem(404, "not-found");

        mine.delete("/me/api-keys/" + made.text("id")).expect(204);
        key.get("/me").expectProblem(401, "invalid-token");
        mine.delete("/me/api-keys/" + made.text("id")).expectProblem(404, "not-found");
    }

    @Test
    void givesEachScopeWhatItIsFor() {
        Account account = AccountFixture.open(accounts);
        Api mine = api.signIn(account.email(), AccountFixture.PASSWORD);

        allows(mine, "meetings:write", "POST", "/meetings");
        allows(mine, "credits:read", "GET", "/me/credits");
        allows(mine, "credits:read", "GET", "/me/credits/entries");
        allows(mine, "calendars:write", "POST", "/me/calendars");
        allows(mine, "calendars:write", "POST", "/me/blocked-times");
    }

    @Test
    void neverLetsAKeyOfAnAdministratorAdminister() {
        Account admin = AccountFixture.open(accounts, Role.ADMIN);
        Api mine = api.signIn(admin.email(), AccountFixture.PASSWORD);
        Api key = api.withToken(mine.post(
                        "/me/api-keys",
                        Map.of(
                                "name",
                                "everything",
                                "scopes",
                                List.of("meetings:read", "meetings:write", "credits:read", "calendars:write")))
                .text("secret"));

        key.get("/admin/accounts").expectProblem(403, "insufficient-scope");
    }

    @Test
    void refusesKeysWithoutNameOrKnownScopeAndMoreThanTwenty() {
        Account account = AccountFixture.open(accounts);
        Api mine = api.signIn(account.email(), AccountFixture.PASSWORD);
        mine.post("/me/api-keys", Map.of()).expectInvalid("name", "required").expectInvalid("scopes", "required");
        mine.post("/me/api-keys", Map.of("name", "x", "scopes", List.of("everything")))
                .expectInvalid("scopes", "not-a-scope");
        mine.send("POST", "/me/api-keys", "{\"name\":\"x\",\"scopes\":[null]}").expect(422);

        for (int i = 0; i < 20; i++) {
            mine.post("/me/api-keys", Map.of("name", "key " + i, "scopes", List.of("credits:read")))
                    .expect(201);
        }
        mine.post("/me/api-keys", Map.of("name", "one more", "scopes", List.of("credits:read")))
                .expectProblem(409, "too-many-api-keys");
    }

    @Test
    void deletesNobodyElsesKeys() {
        Api mine = api.signIn(AccountFixture.open(accounts).email(), AccountFixture.PASSWORD);
        Api theirs = api.signIn(AccountFixture.open(accounts).email(), AccountFixture.PASSWORD);
        String id = theirs.post("/me/api-keys", Map.of("name", "x", "scopes", List.of("credits:read")))
                .text("id");

        mine.delete("/me/api-keys/" + id).expectProblem(404, "not-found");
        mine.delete("/me/api-keys/nonsense").expect(404);
    }

    @Test
    void letsAdministratorsOpenFindAndCloseAccounts() {
        Api admin = api.signIn(AccountFixture.open(accounts, Role.ADMIN).email(), AccountFixture.PASSWORD);
        String email = "made-" + UUID.randomUUID() + "@example.test";
        Map<String, Object> body = Map.of(
                "email",
                email,
                "password",
                AccountFixture.PASSWORD,
                "displayName",
                "Made by hand",
                "zone",
                "UTC",
                "locale",
                "en",
                "roles",
                List.of("USER", "EXPERT"));

        Api.Answer made = admin.post("/admin/accounts", body).expect(201);
        assertThat(made.json().path("roles").toString()).isEqualTo("[\"USER\",\"EXPERT\"]");
        admin.post("/admin/accounts", body).expectProblem(409, "email-taken");
        api.signIn(email, AccountFixture.PASSWORD).get("/me").expect(200);

        String id = made.text("id");
        assertThat(admin.get("/admin/accounts?q=made-&limit=1").text("/items/0/id"))
                .isEqualTo(id);
        Api.Answer closed = admin.ifMatch(1)
                .patch("/admin/accounts/" + id, Map.of("enabled", false))
                .expect(200);
        assertThat(closed.json().path("enabled").asBoolean()).isFalse();
        admin.ifMatch(1).patch("/admin/accounts/" + id, Map.of("enabled", true)).expectProblem(412, "stale-version");
        admin.send("PATCH", "/admin/accounts/" + id, "{\"roles\":[null]}").expect(422);
        api.post("/tokens", credentials(email)).expectProblem(401, "bad-credentials");
        admin.get("/admin/accounts/" + AccountFixture.nobody()).expectProblem(404, "not-found");
    }

    @Test
    void repeatsTheAnswerForTheSameKey() {
        Api admin = api.signIn(AccountFixture.open(accounts, Role.ADMIN).email(), AccountFixture.PASSWORD)
                .withKey(UUID.randomUUID().toString());
        Map<String, String> body = registration("twice-" + UUID.randomUUID() + "@example.test");

        String first = admin.post("/admin/accounts", body).expect(201).text("id");

        assertThat(admin.post("/admin/accounts", body).expect(201).text("id")).isEqualTo(first);
    }

    @Test
    void showsTheSecretAgainToWhoeverRepeatsTheSameCall() {
        Api mine = api.signIn(AccountFixture.open(accounts).email(), AccountFixture.PASSWORD);
        Api repeating = mine.withKey(UUID.randomUUID().toString());
        Map<String, Object> body = Map.of("name", "sync", "scopes", List.of("credits:read"));

        String secret = repeating.post("/me/api-keys", body).expect(201).text("secret");

        assertThat(repeating.post("/me/api-keys", body).expect(201).text("secret"))
                .isEqualTo(secret);
        assertThat(mine.get("/me/api-keys").json().path("items")).hasSize(1);
    }

    @Test
    void keepsAdministrationFromEverybodyElse() {
        Api mine = api.signIn(AccountFixture.open(accounts, Role.EXPERT).email(), AccountFixture.PASSWORD);

        mine.get("/admin/accounts").expectProblem(403, "not-allowed");
        mine.post("/admin/accounts", Map.of()).expectProblem(403, "not-allowed");
        api.get("/admin/accounts").expectProblem(401, "not-signed-in");
    }

    @Test
    void neverLooksAtCookies() {
        api.with("Cookie", "parley=" + UUID.randomUUID()).get("/me").expectProblem(401, "not-signed-in");
    }

    private void allows(Api mine, String scope, String method, String path) {
        String secret = mine.post("/me/api-keys", Map.of("name", scope, "scopes", List.of(scope)))
                .expect(201)
                .text("secret");
        Api key = api.withToken(secret);
        assertThat(key.send(method, path, "POST".equals(method) ? "{}" : null).body())
                .as(path)
                .doesNotContain("insufficient-scope", "invalid-token");
        key.get("/meetings").expectProblem(403, "insufficient-scope");
    }

    private static Map<String, String> registration(String email) {
        return Map.of(
                "email",
                email,
                "password",
                AccountFixture.PASSWORD,
                "displayName",
                "Řehoř",
                "zone",
                "Europe/Prague",
                "locale",
                "cs");
    }

    private static Map<String, String> credentials(String email) {
        return Map.of("email", email, "password", AccountFixture.PASSWORD);
    }
}
