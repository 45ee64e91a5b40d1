package app.parley.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.account.Account;
import app.parley.account.AccountFixture;
import app.parley.account.Accounts;
import app.parley.account.Role;
import app.parley.api.Api;
import app.parley.platform.SecretKeys;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ParleyTest
class TokenApiTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SecretKeys keys;

    private Api api;
    private Account account;
    private SecretKey key;

    @BeforeEach
    void openAnAccount() {
        api = Api.at(port);
        account = AccountFixture.open(accounts);
        key = keys.forPurpose("access-token");
    }

    @Test
    void givesAPairForAddressAndPassword() {
        Api.Answer answer = signIn().expect(200);

        assertThat(answer.text("tokenType")).isEqualTo("Bearer");
        assertThat(answer.number("expiresIn")).isEqualTo(900);
        assertThat(answer.header("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(answer.header("Set-Cookie")).isEmpty();
        me(answer.text("accessToken")).expect(200);
    }

    @Test
    void saysTheSameForUnknownAndWrong() {
        Api.Answer wrong = signIn(account.email(), "not the password").expectProblem(401, "bad-credentials");
        Api.Answer unknown = signIn("nobody@example.test", "not the password").expectProblem(401, "bad-credentials");

        assertThat(unknown.body()).isEqualTo(wrong.body());
    }

    @Test
    void takesAboutAsLongForUnknownAsForWrong() {
        List<Account> others =
                Stream.generate(() -> AccountFixture.open(accounts)).limit(6).toList();
        long wrong = fastest(i -> signIn(others.get(i).email(), "not the password"));
        long unknown = fastest(i -> signIn("nobody" + i + "@example.test", "not the password"));

        assertThat((double) unknown / wrong).isBetween(0.4, 2.5);
    }

    @Test
    void asksForBothFields() {
        api.post("/tokens", Map.of()).expectInvalid("email", "required").expectInvalid("password", "required");
    }

    @Test
    void answersTooManyGuessesWithTheTimeToWait() {
        for (int i = 0; i < 5; i++) {
            signIn(account.email(), "guess number " + i).expect(401);
        }

        Api.Answer answer = signIn().expectProblem(429, "too-many-attempts");
        assertThat(answer.header("Retry-After").map(Integer::parseInt))
                .hasValueSatisfying(seconds -> assertThat(seconds).isBetween(1, 60));
    }

    @Test
    void replacesBothTokensAndEndsTheSignInOnReuse() {
        Api.Answer first = signIn();
        Api.Answer second = refresh(first).expect(200);
        me(second.text("accessToken")).expect(200);

        refresh(first).expectProblem(401, "invalid-token");

        refresh(second).expectProblem(401, "invalid-token");
        me(second.text("accessToken")).expectProblem(401, "invalid-token");
        me(first.text("accessToken")).expectProblem(401, "invalid-token");
    }

    @Test
    void refreshesThoughTheOldAccessTokenIsSentAlong() {
        Api.Answer first = signIn();

        api.withToken("expired.or.nonsense")
                .post("/tokens/refresh", Map.of("refreshToken", first.text("refreshToken")))
                .expect(200);
    }

    @Test
    void signsOutAtOnceAndSaysTheSameTwice() {
        Api.Answer pair = signIn();
        Map<String, String> body = Map.of("refreshToken", pair.text("refreshToken"));

        api.post("/tokens/revocation", body).expect(204);
        api.post("/tokens/revocation", body).expect(204);

        me(pair.text("accessToken")).expectProblem(401, "invalid-token");
        refresh(pair).expectProblem(401, "invalid-token");
    }

    @Test
    void signsOutEverywhere() {
        Api.Answer here = signIn();
        Api.Answer there = signIn();

        api.withToken(here.text("accessToken")).delete("/me/tokens").expect(204);

        me(here.text("accessToken")).expect(401);
        me(there.text("accessToken")).expect(401);
    }

    @Test
    void putsAClosedAccountOutAtOnce() {
        Api.Answer pair = signIn();
        accounts.setEnabled(account.id(), false);

        me(pair.text("accessToken")).expectProblem(401, "invalid-token");
        refresh(pair).expectProblem(401, "invalid-token");
        signIn().expectProblem(401, "bad-credentials");
    }

    @Test
    void knowsAGrantedRoleAtOnceAndEndsSignInsWhenOneIsTaken() {
        String token = signIn().text("accessToken");
        accounts.grant(account.id(), Role.EXPERT);
        assertThat(me(token).expect(200).json().path("roles").toString()).isEqualTo("[\"USER\",\"EXPERT\"]");

        accounts.changeAccess(account.id(), Set.of(), null, null);
        me(token).expectProblem(401, "invalid-token");
    }

    @Test
    void takesATokenOfItsOwnMaking() {
        me(forged(token -> token)).expect(200);
    }

    @Test
    void refusesTokensThatMissAnything() {
        refuses(forged(token -> token.issuer("somebody-else")));
        refuses(forged(token -> token.issuer(null)));
        refuses(forged(token -> token.audience().clear().add("another-api").and()));
        refuses(forged(token -> token.subject(null)));
        refuses(forged(token -> token.subject("not an id")));
        refuses(forged(token -> token.subject(AccountFixture.nobody().toString())));
        refuses(forged(token -> token.claim("sid", null)));
        refuses(forged(token -> token.claim("sid", AccountFixture.nobody().toString())));
        refuses(forged(token -> token.expiration(null)));
        refuses(forged(token -> token.expiration(Date.from(Instant.now().minusSeconds(1)))));
        refuses(forged(token -> token.header().type("refresh+jwt").and()));
        refuses(forged(token -> token.header().type(null).and()));
        refuses(forged(token -> token.notBefore(Date.from(Instant.now().plus(Duration.ofMinutes(5))))));
    }

    @Test
    void refusesOtherAlgorithmsAndKeys() {
        byte[] longKey = new byte[64];
        System.arraycopy(key.getEncoded(), 0, longKey, 0, 32);
        refuses(forged(token -> token.signWith(new SecretKeySpec(longKey, "HmacSHA512"), Jwts.SIG.HS512)));
        refuses(forged(token -> token.signWith(keys.forPurpose("another-purpose"), Jwts.SIG.HS256)));
        String[] parts = forged(token -> token).split("\\.");
        refuses(parts[0] + "." + parts[1] + ".");
        refuses(parts[0] + "." + parts[1] + "." + parts[2].substring(1));
        refuses(base64("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + "." + parts[1] + ".");
        refuses(base64("{\"alg\":\"HS512\",\"typ\":\"at+jwt\"}") + "." + parts[1] + "." + parts[2]);
        refuses(parts[0] + "." + base64("{}") + "." + parts[2]);
    }

    @Test
    void answersNonsenseLikeAnyBadToken() {
        for (String nonsense :
                new String[] {"", ".", "..", "a.b.c", "parley_", "parley_nonsense", "{}", "x".repeat(4_000)}) {
            refuses(nonsense);
        }
        api.get("/me").expectProblem(401, "not-signed-in");
        api.with("Authorization", "Basic dXNlcjpwYXNz").get("/me").expectProblem(401, "not-signed-in");
    }

    private Api.Answer signIn() {
        return signIn(account.email(), AccountFixture.PASSWORD);
    }

    private Api.Answer signIn(String email, String password) {
        return api.post("/tokens", Map.of("email", email, "password", password));
    }

    private Api.Answer refresh(Api.Answer pair) {
        return api.post("/tokens/refresh", Map.of("refreshToken", pair.text("refreshToken")));
    }

    private Api.Answer me(String accessToken) {
        return api.withToken(accessToken).get("/me");
    }

    private void refuses(String token) {
        Api.Answer answer = me(token);
        answer.expect(401);
        assertThat(answer.header("WWW-Authenticate")).contains("Bearer");
    }

    /** A token for the account that is right in everything but what the test changes. */
    private String forged(UnaryOperator<JwtBuilder> change) {
        String real = signIn().text("accessToken");
        Claims claims =
                Jwts.parser().verifyWith(key).build().parseSignedClaims(real).getPayload();
        JwtBuilder token =
                Jwts.builder().header().type("at+jwt").and().claims(claims).signWith(key, Jwts.SIG.HS256);
        return change.apply(token).compact();
    }

    private static String base64(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static long fastest(IntConsumer work) {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 6; i++) {
            long start = System.nanoTime();
            work.accept(i);
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        return fastest;
    }
}
