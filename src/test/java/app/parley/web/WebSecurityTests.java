package app.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.account.Account;
import app.parley.account.AccountFixture;
import app.parley.account.Accounts;
import app.parley.account.Role;
import app.parley.support.PartnerSite;
import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ParleyTest
class WebSecurityTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    private Browser browser;
    private Account account;

    @BeforeEach
    void openABrowser() {
        browser = new Browser(port);
        account = AccountFixture.open(accounts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/nowhere",
                "/css/tokens.css",
                "/css/nowhere.css",
                "/admin",
                "/api/v1/me",
                "/api/v1/nowhere",
                "/api/v1/experts",
                "/v3/api-docs",
                "/docs",
                "/verify/nonsense",
                "/a;b=c//d",
                "/actuator/health",
                "/actuator/env"
            })
    void putsTheStrictHeadersOnEveryAnswer(String path) {
        HttpResponse<String> answer = browser.get(path);

        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                .doesNotContain("unsafe");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()", "microphone=()", "display-capture=()");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).hasSize(1);
    }

    @Test
    void letsNamedSitesShowTheWayToABookingAndNothingElse() {
        assertThat(header(browser.get("/book/nothing?embed=1"), "Content-Security-Policy"))
                .contains("frame-ancestors " + PartnerSite.named().origin() + ";");
        assertThat(browser.get("/book/nothing?embed=1").headers().firstValue("X-Frame-Options"))
                .isEmpty();
        assertThat(header(browser.get("/book/nothing"), "Content-Security-Policy"))
                .contains("frame-ancestors 'none'");
        assertThat(header(browser.get("/sign-in?embed=1"), "Content-Security-Policy"))
                .contains("frame-ancestors 'none'");
        assertThat(header(browser.get("/embed.js"), "Cross-Origin-Resource-Policy"))
                .isEqualTo("cross-origin");
    }

    @Test
    void asksForASignInAndReturnsToWherePeopleWere() {
        HttpResponse<String> refused = browser.get("/account?from=mail");
        assertThat(refused.statusCode()).isEqualTo(302);
        assertThat(header(refused, "Location")).endsWith("/sign-in");

        HttpResponse<String> signedIn = browser.signIn(account.email(), AccountFixture.PASSWORD);

        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(header(signedIn, "Location")).endsWith("/account?from=mail").doesNotContain("continue");
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void takesAnotherSessionIdAtSignIn() {
        browser.get("/sign-in");
        String before = session().getValue();

        browser.signIn(account.email(), AccountFixture.PASSWORD);

        assertThat(session().getValue()).isNotEqualTo(before);
    }

    @Test
    void keepsTheCookieFromScriptsAndOtherSites() {
        String cookie = browser.get("/sign-in").headers().allValues("Set-Cookie").stream()
                .filter(value -> value.startsWith("parley="))
                .findFirst()
                .orElseThrow();

        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Secure");
    }

    @Test
    void keepsTheTypedAddressWhenSignInFails() {
        HttpResponse<String> refused = browser.signIn(account.email(), "not the password");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains(account.email()).doesNotContain("not the password");
    }

    @Test
    void saysTheSameForUnknownAndWrong() {
        String wrong = browser.signIn(account.email(), "not the password").body();
        String unknown = new Browser(port)
                .signIn("nobody@example.test", "not the password")
                .body();

        assertThat(withoutTokens(unknown).replace("nobody@example.test", account.email()))
                .isEqualTo(withoutTokens(wrong));
    }

    @Test
    void slowsDownGuessing() {
        for (int i = 0; i < 5; i++) {
            browser.signIn(account.email(), "guess number " + i);
        }

        HttpResponse<String> answer = browser.signIn(account.email(), AccountFixture.PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(header(answer, "Retry-After"))).isBetween(1, 60);
    }

    @Test
    void refusesFormsWithoutTheirToken() {
        browser.signIn(account.email(), AccountFixture.PASSWORD);

        assertThat(browser.post("/account", Map.of("displayName", "Forged")).statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/sign-out", Map.of()).statusCode()).isEqualTo(403);
        assertThat(accounts.get(account.id()).displayName()).isEqualTo("Ada Example");
    }

    @Test
    void showsASignInFormAgainThatStoodOpenForTooLong() {
        HttpResponse<String> answer = browser.post(
                "/sign-in", Map.of("email", account.email(), "password", AccountFixture.PASSWORD, "_csrf", "old"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("name=\"_csrf\"", account.email());
        assertThat(browser.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void opensFormsForEverybodyButTakesBookingsFromPeopleOnly() {
        assertThat(browser.get("/register").statusCode()).isEqualTo(200);
        assertThat(browser.submit("/register", "/book/some-calendar/slot", Map.of())
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void signsOutByPostOnly() {
        browser.signIn(account.email(), AccountFixture.PASSWORD);
        browser.get("/sign-out");
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);

        browser.submit("/account", "/sign-out", Map.of());

        assertThat(browser.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void sendsAPartOfAPageToSignInAsAWhole() {
        HttpResponse<String> answer = browser.get("/account", "HX-Request", "true");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(header(answer, "HX-Redirect")).isEqualTo("/sign-in");
    }

    @Test
    void putsAClosedAccountOutAtOnce() {
        browser.signIn(account.email(), AccountFixture.PASSWORD);
        accounts.setEnabled(account.id(), false);

        assertThat(browser.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void keepsAdministrationFromEverybodyElse() {
        browser.signIn(account.email(), AccountFixture.PASSWORD);
        assertThat(browser.get("/admin").statusCode()).isEqualTo(403);

        accounts.grant(account.id(), Role.ADMIN);
        assertThat(browser.get("/admin").statusCode()).isEqualTo(302);
        browser.signIn(account.email(), AccountFixture.PASSWORD);
        assertThat(browser.get("/admin").statusCode()).isNotIn(302, 403);
    }

    @Test
    void needsNoTokenToEnterByALinkButRefusesOtherSites() {
        assertThat(browser.post("/join/nonsense", Map.of()).statusCode()).isNotEqualTo(403);
        assertThat(browser.post("/join/nonsense", Map.of(), "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void takesNoTokensOfProgramsOnPages() {
        assertThat(browser.get("/account", "Authorization", "Bearer parley_nonsense")
                        .statusCode())
                .isEqualTo(302);
    }

    private HttpCookie session() {
        return browser.cookies().stream()
                .filter(cookie -> cookie.getName().equals("parley"))
                .findFirst()
                .orElseThrow();
    }

    private static String withoutTokens(String page) {
        return page.replaceAll("value=\"[A-Za-z0-9_-]{60,}\"", "");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow(() -> new AssertionError("no " + name));
    }
}
