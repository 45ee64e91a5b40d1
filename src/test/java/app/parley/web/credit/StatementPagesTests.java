package app.parley.web.credit;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.account.Account;
import app.parley.account.AccountFixture;
import app.parley.account.Accounts;
import app.parley.account.Role;
import app.parley.calendar.Approval;
import app.parley.meeting.MeetingFixture;
import app.parley.support.TestClock;
import app.parley.web.Browser;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ParleyTest
class StatementPagesTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    Accounts accounts;

    MeetingFixture fixture;
    Account person;
    Browser browser;

    @BeforeEach
    void begin() {
        fixture = new MeetingFixture(context);
        fixture.clock.set(TestClock.START);
        person = AccountFixture.open(accounts, Role.USER);
        fixture.give(person.id(), 1_000);
        browser = new Browser(port);
        browser.signIn(person.email(), AccountFixture.PASSWORD);
    }

    @Test
    void theFileSaysWhatTheStatementSaysAndNoTopicIsAFormula() {
        var seller = fixture.seller(Approval.MANUAL, 100);
        fixture.meetings.request(
                person.id(),
                seller.handle(),
                seller.offering(),
                TestClock.START.plus(Duration.ofDays(3)),
                "=HYPERLINK(\"http://x.test\";\"Contract\")");

        HttpResponse<String> file = browser.get("/credits/statement.csv");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(it -> assertThat(it).contains("attachment", "parley-2026-08-26-2026-11-23.csv"));
        assertThat(file.body())
                .startsWith("\uFEFF\"Wann (Europe/Berlin)\";")
                .contains(" blockiert\";\"'=HYPERLINK(\"\"http://x.test\"\";\"\"Contract\"\")\";")
                .contains(";\"Verfügbar\";-100;900\r\n", ";\"Blockiert\";100;100\r\n")
                .contains("2026-11-23 ", "\"Von Parley gutgeschrieben\";\"\";\"Verfügbar\";1000;1000\r\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Contract | "Contract"
            =1+1     | "'=1+1"
            +49      | "'+49"
            -2       | "'-2"
            @SUM     | "'@SUM"
            a "b"    | "a ""b""\"
            """)
    void noCellIsTakenForAFormula(String typed, String cell) {
        assertThat(StatementFile.text(typed)).isEqualTo(cell);
        assertThat(StatementFile.text("  =1")).isEqualTo("\"'  =1\"");
        assertThat(StatementFile.text(null)).isEqualTo("\"\"");
    }

    @Test
    void showsOnlyWhatWasAskedFor() {
        assertThat(browser.get("/credits?account=BLOCKED").body()).doesNotContain("+1.000");
        assertThat(browser.get("/credits?from=2026-11-23&to=2026-11-23").body()).contains("+1.000");
        assertThat(browser.get("/credits?from=2026-11-24&to=2026-11-30").body()).doesNotContain("+1.000");
        assertThat(browser.get("/credits/statement?from=2026-11-23&to=2026-11-20")
                        .body())
                .contains("+1.000", person.displayName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=yesterday", "to=2026-02-30", "from=2010-01-01", "account=SAVINGS"})
    void refusesWhatIsNoPeriodAndNoAccount(String query) {
        for (String path : new String[] {"/credits", "/credits/statement", "/credits/statement.csv"}) {
            assertThat(browser.get(path + "?" + query).statusCode()).as(path).isEqualTo(422);
        }
    }

    @Test
    void aLongPeriodIsDrawnInOnePicture() {
        assertThat(browser.get("/credits?from=2024-01-01&to=2026-11-23").body())
                .contains("viewBox=\"0 0 10580 100\"")
                .doesNotContain("NaN");
    }
}
