package app.parley.api.credit;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.account.Account;
import app.parley.account.AccountFixture;
import app.parley.account.Accounts;
import app.parley.account.Role;
import app.parley.api.Api;
import app.parley.credit.Ledger;
import app.parley.credit.Reference;
import app.parley.platform.Ids;
import app.parley.platform.Invariants;
import app.parley.shared.Credits;
import app.parley.support.TestClock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ParleyTest
class CreditApiTests {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Ledger ledger;

    @Autowired
    Invariants invariants;

    Account person;
    Api user;
    Api admin;

    @BeforeEach
    void people() {
        person = AccountFixture.open(accounts, Role.USER);
        Account administrator = AccountFixture.open(accounts, Role.USER, Role.ADMIN);
        user = Api.at(port).signIn(person.email(), AccountFixture.PASSWORD);
        admin = Api.at(port).signIn(administrator.email(), AccountFixture.PASSWORD);
    }

    @AfterEach
    void everythingAddsUp() {
        assertThat(invariants.violations("ledger")).isEmpty();
    }

    @Test
    void showsNothingToSomebodyNew() {
        Api.Answer credits = user.get("/me/credits").expect(200);

        assertThat(credits.json().propertyNames()).containsExactlyInAnyOrder("available", "blocked");
        assertThat(credits.number("available")).isZero();
        assertThat(credits.number("blocked")).isZero();
        assertThat(user.get("/me/credits/entries").expect(200).json().path("items"))
                .isEmpty();
    }

    @Test
    void grantsAndPaysOut() {
        Api.Answer grant = grant(500, "Welcome 🙂").expect(201);

        assertThat(grant.json().propertyNames()).containsExactlyInAnyOrder("id", "accountId", "amount", "reason", "at");
        assertThat(grant.text("accountId")).isEqualTo(person.id().toString());
        assertThat(grant.number("amount")).isEqualTo(500);
        assertThat(grant.text("reason")).isEqualTo("Welcome 🙂");
        assertThat(grant.text("at")).isEqualTo(TestClock.START.toString());

        admin.post("/admin/credits/payouts", order(120, "To the bank")).expect(201);
        assertThat(user.get("/me/credits").number("available")).isEqualTo(380);
    }

    @Test
    void listsTheStatementNewestFirstInPages() {
        Reference meeting = new Reference("meeting", Ids.next());
        grant(500, "Welcome").expect(201);
        ledger.block(meeting, person.id(), Credits.of(100), TestClock.START);

        Api.Answer first = user.get("/me/credits/entries?limit=2").expect(200);
        Api.Answer second = user.get("/me/credits/entries?limit=2&cursor=" + first.text("nextCursor"))
                .expect(200);

        JsonNode newest = first.json().at("/items/0");
        assertThat(newest.propertyNames())
                .containsExactlyInAnyOrder("at", "amount", "balanceAfter", "account", "reason", "meetingId");
        assertThat(newest.path("account").asString()).isEqualTo("BLOCKED");
        assertThat(newest.path("reason").asString()).isEqualTo("BLOCK");
        assertThat(newest.path("balanceAfter").asLong()).isEqualTo(100);
        assertThat(newest.path("meetingId").asString()).isEqualTo(meeting.id().toString());
        assertThat(first.json().at("/items/1/amount").asLong()).isEqualTo(-100);
        assertThat(second.json().at("/items/0/reason").asString()).isEqualTo("GRANT");
        assertThat(second.json().at("/items/0/meetingId").isNull()).isTrue();
        assertThat(second.json().at("/nextCursor").isNull()).isTrue();
        user.get("/me/credits/entries?cursor=nonsense").expectInvalid("cursor", "malformed");
        assertThat(user.get("/me/credits/entries?account=BLOCKED")
                        .expect(200)
                        .json()
                        .path("items"))
                .allSatisfy(item -> assertThat(item.path("account").asString()).isEqualTo("BLOCKED"));
        assertThat(user.get("/me/credits/entries?to=1971-01-01T00:00:00Z&from=2100-01-01T00:00:00Z")
                        .expect(200)
                        .json()
                        .path("items"))
                .isEmpty();
        user.get("/me/credits/entries?from=%2B999999999-01-01T00:00:00Z").expectInvalid("from", "out-of-range");
    }

    @Test
    void givesTheFirstTransferAgainForTheSameKey() {
        Api keyed = admin.withKey(UUID.randomUUID().toString());
        Api.Answer first = keyed.post("/admin/credits/grants", order(5, "Once")).expect(201);
        Api.Answer second =
                keyed.post("/admin/credits/grants", order(5, "Once")).expect(201);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(user.get("/me/credits").number("available")).isEqualTo(5);
        keyed.post("/admin/credits/grants", order(6, "Once")).expectProblem(422, "idempotency-key-reused");
    }

    @Test
    void paysOutNoMoreThanIsAvailable() {
        grant(100, "Welcome").expect(201);

        Api.Answer refusal =
                admin.post("/admin/credits/payouts", order(101, "Too much")).expectProblem(409, "insufficient-credits");

        assertThat(refusal.number("available")).isEqualTo(100);
        assertThat(refusal.number("needed")).isEqualTo(101);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1000000001", "9223372036854775807"})
    void refusesAmountsOutOfRange(String amount) {
        for (String path : new String[] {"/admin/credits/grants", "/admin/credits/payouts"}) {
            admin.send("POST", path, body(amount, "\"A reason\"")).expectInvalid("amount", "out-of-range");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1e2", "\"5\"", "true", "99999999999999999999", "[]"})
    void refusesAmountsThatAreNoWholeNumbers(String amount) {
        assertThat(admin.send("POST", "/admin/credits/grants", body(amount, "\"A reason\""))
                        .status())
                .isIn(400, 422);
        assertThat(user.get("/me/credits").number("available")).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {"null, required", "'\"\"', required", "'\"  \"', required", "'\"a\\u0000b\"', control-characters"})
    void refusesReasonsThatSayNothing(String reason, String code) {
        admin.send("POST", "/admin/credits/grants", body("5", reason)).expectInvalid("reason", code);
    }

    @Test
    void refusesReasonsTooLong() {
        grant(5, "🙂".repeat(501)).expectInvalid("reason", "too-long");
        grant(5, "🙂".repeat(500)).expect(201);
    }

    @Test
    void refusesMissingAndUnknownFields() {
        admin.send("POST", "/admin/credits/grants", "{}").expectInvalid("accountId", "required");
        admin.send("POST", "/admin/credits/grants", body("null", "\"A reason\""))
                .expectInvalid("amount", "required");
        admin.send("POST", "/admin/credits/grants", body("5, \"more\": 1", "\"A reason\""))
                .expectInvalid("more", "unknown-field");
    }

    @Test
    void findsNoAccountThatDoesNotExist() {
        admin.post(
                        "/admin/credits/grants",
                        Map.of("accountId", UUID.randomUUID().toString(), "amount", 5, "reason", "Nobody"))
                .expectProblem(404, "not-found");
    }

    @Test
    void isForAdministratorsOnly() {
        user.post("/admin/credits/grants", order(5, "For me")).expectProblem(403, "not-allowed");
        user.post("/admin/credits/payouts", order(5, "For me")).expectProblem(403, "not-allowed");
        user.get("/admin/ledger/check").expectProblem(403, "not-allowed");
        Api.at(port).get("/me/credits").expectProblem(401, "not-signed-in");
        Api.at(port).get("/me/credits/entries").expectProblem(401, "not-signed-in");
        Api.at(port).get("/admin/ledger/check").expectProblem(401, "not-signed-in");
    }

    @Test
    void recomputesTheLedger() {
        grant(5, "Once").expect(201);

        Api.Answer check = admin.get("/admin/ledger/check").expect(200);

        assertThat(check.json().propertyNames())
                .containsExactlyInAnyOrder("balanced", "transfers", "entries", "accounts", "differences");
        assertThat(check.json().path("balanced").asBoolean()).isTrue();
        assertThat(check.number("transfers")).isPositive();
        assertThat(check.number("entries")).isGreaterThanOrEqualTo(2 * check.number("transfers"));
        assertThat(check.json().path("differences")).isEmpty();
    }

    private Api.Answer grant(long amount, String reason) {
        return admin.post("/admin/credits/grants", order(amount, reason));
    }

    private Map<String, Object> order(long amount, String reason) {
        return Map.of("accountId", person.id().toString(), "amount", amount, "reason", reason);
    }

    private String body(String amount, String reason) {
        return "{\"accountId\": \"%s\", \"amount\": %s, \"reason\": %s}".formatted(person.id(), amount, reason);
    }
}
