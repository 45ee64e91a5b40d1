package app.parley.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.account.Account;
import app.parley.account.Accounts;
import app.parley.account.NewAccount;
import app.parley.account.Role;
import app.parley.platform.Ids;
import app.parley.web.Browser;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What administrators see of Parley as a whole, without scripts. */
@ParleyTest
class AdministrationPagesTests {

    private static final String PASSWORD = "a-long-enough-password-7";

    @LocalServerPort
    int port;

    @Value("${parley.secret}")
    String secret;

    @Autowired
    Accounts accounts;

    private Browser browser;

    @BeforeEach
    void anAdministratorSignsIn() {
        String email = "ada-" + Ids.next() + "@parley.test";
        Account ada = accounts.create(
                new NewAccount(email, PASSWORD, "Ada Admin", "Europe/Berlin", "en", Set.of(Role.USER, Role.ADMIN)));
        browser = new Browser(port);
        browser.submit("/sign-in", "/sign-in", Map.of("email", ada.email(), "password", PASSWORD));
    }

    @Test
    void showsHowParleyStands() {
        assertThat(browser.get("/admin").body())
                .contains("Waiting for you", "Settlements that failed", "Credits in escrow", "Agreed meetings ahead");
    }

    @Test
    void showsSettingsButNoSecret() {
        assertThat(browser.get("/admin/settings").body())
                .contains("Platform fee", "20%", "168 h", "15 min", "8443")
                .doesNotContain(secret, "jdbc:", "parley_app");
    }

    @Test
    void checksTheLedgerInTheBackground() {
        HttpResponse<String> begun = browser.submit("/admin/ledger/checks", "/admin/ledger/checks", Map.of());
        assertThat(begun.statusCode()).isIn(302, 303);
        String page = begun.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(browser.get(page).body())
                        .contains("Everything adds up", "Transfers", "Ada Admin")
                        .doesNotContain("data-hx-trigger=\"every 1s\""));
        assertThat(browser.get("/admin/ledger/checks").body()).contains("Everything adds up", page);
    }

    @Test
    void knowsNoCheckThatNobodyBegan() {
        assertThat(browser.get("/admin/ledger/checks/" + Ids.next()).statusCode())
                .isEqualTo(404);
    }
}
