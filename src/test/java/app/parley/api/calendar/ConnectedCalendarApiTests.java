package app.parley.api.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.account.AccountFixture;
import app.parley.account.Accounts;
import app.parley.account.Role;
import app.parley.api.Api;
import app.parley.connected.ConnectedFixture;
import app.parley.support.Radicale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@ParleyTest
class ConnectedCalendarApiTests {

    private static final String CALENDARS = "/me/connected-calendars";
    private static final String AWAY = "http://127.0.0.1:9/secret-token/away.ics";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    ApplicationContext context;

    private Api eva = Api.at(0);

    @BeforeEach
    void somebody() {
        eva = Api.at(port).signIn(AccountFixture.open(accounts, Role.USER).email(), AccountFixture.PASSWORD);
    }

    @Test
    void connectsASubscriptionAndShowsItsAddressToNobody() {
        Api.Answer created =
                eva.post(CALENDARS, Map.of("kind", "ICS", "address", AWAY)).expect(201);

        assertThat(created.body()).doesNotContain("secret-token");
        JsonNode view = created.json();
        assertThat(view.path("name").asString()).isEqualTo("127.0.0.1");
        assertThat(view.path("zone").asString()).isEqualTo("Europe/Berlin");
        assertThat(view.path("state").asString()).isEqualTo("WAITING");
        assertThat(eva.get(CALENDARS + "/" + created.text("id")).expect(200).json())
                .isEqualTo(view);
        assertThat(eva.get(CALENDARS).expect(200).json().path("items").size()).isEqualTo(1);
    }

    @Test
    void saysWhyACalendarCouldNotBeRead() {
        String id = eva.post(CALENDARS, Map.of("kind", "ICS", "address", AWAY))
                .expect(201)
                .text("id");
        eva.send("POST", CALENDARS + "/" + id + "/refresh", null).expect(202);
        ConnectedFixture.readDue(context);

        Api.Answer unread = eva.get(CALENDARS + "/" + id).expect(200);
        assertThat(unread.text("state")).isEqualTo("UNREADABLE");
        assertThat(unread.text("failure")).isEqualTo("UNREACHABLE");
    }

    @Test
    void connectsAnAccountAndChoosesWhichOfItsCalendarsBlock() throws Exception {
        try (Radicale server = Radicale.start()) {
            server.makeCalendar("work");
            server.makeCalendar("private");
            String id = eva.post(CALENDARS, account(server)).expect(201).text("id");
            ConnectedFixture.readDue(context);

            JsonNode read = eva.get(CALENDARS + "/" + id).expect(200).json();
            assertThat(read.path("state").asString()).isEqualTo("FRESH");
            assertThat(read.path("username").asString()).isEqualTo(Radicale.USER);
            assertThat(read.path("calendars").get(0).path("name").asString()).isEqualTo("private");
            assertThat(read.toString()).doesNotContain(Radicale.PASSWORD);

            String work = read.path("calendars").get(1).path("id").asString();
            JsonNode chosen = eva.patch(CALENDARS + "/" + id, Map.of("blocking", List.of(work)))
                    .expect(200)
                    .json();
            assertThat(chosen.path("calendars").get(0).path("blocks").asBoolean())
                    .isFalse();
            assertThat(chosen.path("calendars").get(1).path("blocks").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void endsAConnection() {
        String id = eva.post(CALENDARS, Map.of("kind", "ICS", "address", AWAY))
                .expect(201)
                .text("id");

        eva.delete(CALENDARS + "/" + id).expect(204);
        eva.delete(CALENDARS + "/" + id).expectProblem(404, "not-found");
    }

    @Test
    void isOpenToKeysForCalendarsOnly() {
        assertThat(eva.withToken(key("calendars:write")).get(CALENDARS).status())
                .isEqualTo(200);
        eva.withToken(key("meetings:read")).get(CALENDARS).expectProblem(403, "insufficient-scope");
    }

    @Test
    void connectsOnceForOneKey() {
        Api once = eva.withKey("connect-once");
        Map<String, Object> body = Map.of("kind", "ICS", "address", AWAY);

        assertThat(once.post(CALENDARS, body).expect(201).text("id"))
                .isEqualTo(once.post(CALENDARS, body).expect(201).text("id"));
        assertThat(eva.get(CALENDARS).json().path("items").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -      | https://example.org/a.ics | -   | -      | kind     | required
            ICS    | -                         | -   | -      | address  | required
            ICS    | http://example.org/a.ics  | -   | -      | address  | address-not-allowed
            ICS    | https://10.0.0.1/a.ics    | -   | -      | address  | address-not-allowed
            ICS    | https://169.254.169.254/  | -   | -      | address  | address-not-allowed
            ICS    | https://[fd00::1]/        | -   | -      | address  | address-not-allowed
            ICS    | https://a:b@example.org/  | -   | -      | address  | address-not-allowed
            ICS    | https://no-such.invalid/  | -   | -      | address  | address-not-allowed
            ICS    | nonsense                  | -   | -      | address  | address-not-allowed
            ICS    | http://127.0.0.1:9/a.ics  | eva | -      | username | not-for-this-kind
            CALDAV | http://127.0.0.1:9/       | -   | secret | username | required
            CALDAV | http://127.0.0.1:9/       | e:v | secret | username | malformed
            CALDAV | http://127.0.0.1:9/       | eva | -      | password | required
            """)
    void refusesWhatCannotBeConnected(
            @Nullable String kind,
            @Nullable String address,
            @Nullable String username,
            @Nullable String password,
            String field,
            String code) {
        Map<String, @Nullable Object> body = new HashMap<>();
        body.put("kind", kind);
        body.put("address", address);
        body.put("username", username);
        body.put("password", password);

        eva.post(CALENDARS, body).expectInvalid(field, code);
    }

    private String key(String scope) {
        return eva.post("/me/api-keys", Map.of("name", scope, "scopes", List.of(scope)))
                .expect(201)
                .text("secret");
    }

    private static Map<String, Object> account(Radicale server) {
        return Map.of(
                "kind",
                "CALDAV",
                "name",
                "My server",
                "zone",
                "America/New_York",
                "address",
                server.address("/").toString(),
                "username",
                Radicale.USER,
                "password",
                Radicale.PASSWORD);
    }
}
