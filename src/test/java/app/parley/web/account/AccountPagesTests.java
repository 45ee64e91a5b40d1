package app.parley.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.account.Account;
import app.parley.account.AccountFixture;
import app.parley.account.Accounts;
import app.parley.account.ApiKeys;
import app.parley.account.MailboxFixture;
import app.parley.web.Browser;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyTest
class AccountPagesTests {

    private static final String NEW = "a quite new password";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiKeys apiKeys;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;
    private MailboxFixture mailbox;

    @BeforeEach
    void openABrowser() {
        browser = new Browser(port);
        mailbox = new MailboxFixture(jdbc);
    }

    @Test
    void registersByALinkThatOnlyAButtonFollows() {
        String email = "page-" + UUID.randomUUID() + "@example.test";
        HttpResponse<String> sent = browser.submit("/register", "/register", registration(email));
        assertThat(sent.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/register/sent"));
        assertThat(browser.get("/register/sent").statusCode()).isEqualTo(200);

        String link = "/verify/" + mailbox.token(email);
        assertThat(browser.get(link).statusCode()).isEqualTo(200);
        assertThat(browser.signIn(email, NEW).statusCode()).isEqualTo(401);

        assertThat(browser.submit(link, link, Map.of()).statusCode()).isEqualTo(303);
        assertThat(browser.submit(link, link, Map.of()).statusCode()).isEqualTo(404);
        assertThat(browser.signIn(email, NEW).statusCode()).isEqualTo(302);
    }

    @Test
    void showsTheFormAgainWithEverythingButThePassword() {
        Map<String, String> typed = new java.util.HashMap<>(registration("no address"));
        typed.put("displayName", "<b>Žofia</b>");
        HttpResponse<String> answer = browser.submit("/register", "/register", typed);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("no address", "&lt;b&gt;Žofia&lt;/b&gt;")
                .doesNotContain("<b>Žofia", NEW);
    }

    @Test
    void setsANewPasswordByMail() {
        Account account = AccountFixture.open(accounts);
        browser.submit("/reset", "/reset", Map.of("email", account.email()));
        assertThat(browser.get("/reset/sent").statusCode()).isEqualTo(200);
        String link = "/reset/" + mailbox.token(account.email());

        assertThat(browser.submit(link, link, Map.of("password", "password")).statusCode())
                .isEqualTo(422);
        assertThat(browser.submit(link, link, Map.of("password", NEW)).statusCode())
                .isEqualTo(303);
        assertThat(browser.submit(link, link, Map.of("password", NEW)).statusCode())
                .isEqualTo(404);
        assertThat(browser.signIn(account.email(), NEW).statusCode()).isEqualTo(302);
    }

    @Test
    void saysWhenToComeBackAfterTooManyAttempts() {
        Map<String, String> form = Map.of("email", "often-" + UUID.randomUUID() + "@example.test");
        for (int i = 0; i < 5; i++) {
            browser.submit("/reset", "/reset", form);
        }

        HttpResponse<String> answer = browser.submit("/reset", "/reset", form);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void savesSettingsAndTellsOfTwoBrowsersOnOneForm() {
        Account account = signedIn();
        Map<String, String> form = Map.of("displayName", "Ada Nová", "zone", "UTC", "locale", "sk", "version", "1");

        assertThat(browser.submit("/account", "/account", form).statusCode()).isEqualTo(303);
        assertThat(accounts.get(account.id()).displayName()).isEqualTo("Ada Nová");
        assertThat(browser.get("/account").body()).contains("Môj účet");

        HttpResponse<String> second = browser.submit(
                "/account", "/account", Map.of("displayName", "Other", "zone", "UTC", "locale", "sk", "version", "1"));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Other");
    }

    @Test
    void staysSignedInHereWhenThePasswordChanges() {
        Account account = signedIn();
        Browser elsewhere = new Browser(port);
        elsewhere.signIn(account.email(), AccountFixture.PASSWORD);

        HttpResponse<String> answer = browser.submit(
                "/account/password",
                "/account/password",
                Map.of("currentPassword", AccountFixture.PASSWORD, "newPassword", NEW));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void signsOutElsewhere() {
        Account account = signedIn();
        Browser elsewhere = new Browser(port);
        elsewhere.signIn(account.email(), AccountFixture.PASSWORD);

        browser.submit("/account", "/account/sign-outs", Map.of());

        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void showsAKeyOnce() {
        Account account = signedIn();
        browser.submit("/account", "/account/api-keys", Map.of("name", "Sync", "scopes", "credits:read"));

        Matcher secret = Pattern.compile("parley_[A-Za-z0-9_-]{43}")
                .matcher(browser.get("/account").body());
        assertThat(secret.find()).isTrue();
        assertThat(apiKeys.authenticate(secret.group()).orElseThrow().id()).isEqualTo(account.id());
        assertThat(browser.get("/account").body())
                .doesNotContain(secret.group())
                .contains("Sync");

        String id = apiKeys.list(account.id()).getFirst().id().toString();
        browser.submit("/account", "/account/api-keys/" + id + "/deletion", Map.of());
        assertThat(apiKeys.list(account.id())).isEmpty();
    }

    private Account signedIn() {
        Account account = AccountFixture.open(accounts);
        browser.signIn(account.email(), AccountFixture.PASSWORD);
        return account;
    }

    private static Map<String, String> registration(String email) {
        return Map.of("email", email, "password", NEW, "displayName", "Una", "zone", "Europe/Vienna", "locale", "en");
    }
}
