package app.parley.web.credit;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.account.Account;
import app.parley.account.AccountFixture;
import app.parley.account.Accounts;
import app.parley.account.Role;
import app.parley.credit.Ledger;
import app.parley.platform.Ids;
import app.parley.shared.Credits;
import app.parley.support.TestClock;
import app.parley.web.Browser;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ParleyTest
class CreditPagesTests {

    private static final String PAGE = "/admin/credits";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Ledger ledger;

    Account person;
    Account administrator;
    Browser admin;

    @BeforeEach
    void people() {
        person = AccountFixture.open(accounts, Role.USER);
        administrator = AccountFixture.open(accounts, Role.USER, Role.ADMIN);
        admin = new Browser(port);
        admin.signIn(administrator.email(), AccountFixture.PASSWORD);
    }

    @Test
    void showsBalanceAndStatement() {
        ledger.grant(person.id(), Credits.of(1_500), "Welcome", administrator.id(), "shown", TestClock.START);
        Browser browser = new Browser(port);
        browser.signIn(person.email(), AccountFixture.PASSWORD);

        HttpResponse<String> page = browser.get("/credits", "Accept-Language", "en");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).containsAnyOf("1,500", "1.500").contains("+1").doesNotContain("??");
    }

    @Test
    void sendsStrangersToSignIn() {
        assertThat(new Browser(port).get("/credits").statusCode()).isIn(302, 303);
        assertThat(new Browser(port).get(PAGE).statusCode()).isIn(302, 303);
    }

    @Test
    void isForAdministratorsOnly() {
        Browser browser = new Browser(port);
        browser.signIn(person.email(), AccountFixture.PASSWORD);

        assertThat(browser.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(browser.get(PAGE + "/check").statusCode()).isEqualTo(403);
        assertThat(browser.submit("/account", PAGE, form("GRANT", "5")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void grantsOnceHoweverOftenTheFormIsSent() {
        Map<String, String> form = form("GRANT", "250");

        HttpResponse<String> first = admin.submit(PAGE, PAGE, form);
        HttpResponse<String> second = admin.submit(PAGE, PAGE, form);

        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(available()).isEqualTo(250);
        String shown = admin.get(PAGE + "?account=" + person.email()).body();
        assertThat(shown).contains("+250").doesNotContain("??");
    }

    @Test
    void paysOut() {
        admin.submit(PAGE, PAGE, form("GRANT", "250"));

        assertThat(admin.submit(PAGE, PAGE, form("PAYOUT", "50")).statusCode()).isEqualTo(303);
        assertThat(available()).isEqualTo(200);
    }

    @Test
    void asksForThePasswordAgain() {
        Map<String, String> form = form("GRANT", "250");
        form.put("password", "not my password");

        HttpResponse<String> refused = admin.submit(PAGE, PAGE, form);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("value=\"250\"")
                .contains("value=\"" + person.email() + "\"")
                .doesNotContain("not my password");
        assertThat(available()).isZero();
    }

    @Test
    void keepsWhatWasTypedWhenItIsRefused() {
        for (Map.Entry<String, String> wrong : Map.of(
                        "amount", "a lot", "account", "nobody@example.test", "movement", "BLOCK", "reason", " ")
                .entrySet()) {
            Map<String, String> form = form("GRANT", "250");
            form.put(wrong.getKey(), wrong.getValue());

            HttpResponse<String> refused = admin.submit(PAGE, PAGE, form);

            assertThat(refused.statusCode()).as(wrong.getKey()).isEqualTo(422);
            assertThat(refused.body()).as(wrong.getKey()).contains("href=\"#" + wrong.getKey() + "\"");
        }
        assertThat(admin.submit(PAGE, PAGE, form("PAYOUT", "1")).statusCode()).isEqualTo(409);
        assertThat(available()).isZero();
    }

    private long available() {
        return ledger.balance(person.id()).available().amount();
    }

    private Map<String, String> form(String movement, String amount) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("account", person.email());
        form.put("movement", movement);
        form.put("amount", amount);
        form.put("reason", "A <b>reason</b>");
        form.put("password", AccountFixture.PASSWORD);
        form.put("idempotencyKey", Ids.next().toString());
        return form;
    }
}
