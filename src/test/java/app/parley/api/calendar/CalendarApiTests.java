package app.parley.api.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.account.Account;
import app.parley.account.AccountFixture;
import app.parley.account.Accounts;
import app.parley.account.Role;
import app.parley.api.Api;
import app.parley.platform.Ids;
import app.parley.support.TestClock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalendarApiTests {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private Api expert = Api.at(0);
    private Api user = Api.at(0);
    private String offering = "";

    @BeforeAll
    void anExpertAndAUser() {
        expert = expert("calendar-owner");
        offering = offering(expert);
        user = signIn(AccountFixture.open(accounts, Role.USER));
    }

    @BeforeEach
    void monday() {
        clock.set(TestClock.START);
    }

    @Test
    void answersACalendarAsItWasSent() {
        Map<String, @Nullable Object> sent = calendar("as-sent");
        sent.put("description", "Lines\nand emoji 🙂");
        sent.put("intervalMinutes", 15);
        sent.put("bufferBeforeMinutes", 5);
        sent.put("bufferAfterMinutes", 10);
        sent.put("minNoticeMinutes", 120);
        sent.put("bookingWindowDays", 30);
        sent.put("endDate", "2027-01-31");
        sent.put("maxPerDay", 4);
        sent.put("approval", "MANUAL");
        sent.put("lookBusyPercent", 20);
        sent.put(
                "weeklyHours",
                Map.of("MON", List.of(List.of("09:00", "12:00"), List.of("11:00", "24:00")), "SUN", List.of()));
        sent.put("dateOverrides", Map.of("2026-12-24", List.of(List.of("09:00", "12:00")), "2026-12-25", List.of()));

        Api.Answer created = expert.post("/me/calendars", sent).expect(201);

        assertThat(created.header("ETag")).contains("\"0\"");
        sent.forEach((member, value) -> assertThat(created.json().path(member))
                .as(member)
                .isEqualTo(new tools.jackson.databind.json.JsonMapper().valueToTree(value)));
        String path = "/me/calendars/" + created.text("id");
        assertThat(expert.get(path).expect(200).json()).isEqualTo(created.json());
        assertThat(expert.get("/me/calendars").expect(200).json().path("items").findValuesAsString("slug"))
                .contains("as-sent");

        sent.put("name", "Renamed");
        sent.put("maxPerDay", null);
        sent.remove("endDate");
        Api.Answer changed = expert.ifMatch(0).put(path, sent).expect(200);
        assertThat(changed.text("name")).isEqualTo("Renamed");
        assertThat(changed.json().path("maxPerDay").isNull()).isTrue();
        assertThat(changed.json().path("endDate").isNull()).isTrue();
        expert.ifMatch(0).put(path, sent).expectProblem(412, "stale-version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "\"nonsense\"", "W/\"0\"", "\"0", "\"-1\"", "\"99999999999999999999\""})
    void whatIsNoTagOfTheCalendarMatchesNone(String tag) {
        String slug = "tag-" + Ids.next();
        Map<String, @Nullable Object> sent = calendar(slug);
        String path = "/me/calendars/"
                + expert.post("/me/calendars", sent).expect(201).text("id");

        expert.with("If-Match", tag).put(path, sent).expectProblem(412, "stale-version");
        expert.with("If-Match", "*").put(path, sent).expect(200);
        expert(handle()).with("If-Match", tag).put(path, sent).expectProblem(404, "not-found");
    }

    @Test
    void keepsAtMostAHundredCalendarsAndTenThousandBlockedTimes() {
        Api busy = expert(handle());
        String sold = offering(busy);
        for (int i = 0; i < 100; i++) {
            busy.post("/me/calendars", calendar("many-" + Ids.next(), sold)).expect(201);
        }
        busy.post("/me/calendars", calendar("many-" + Ids.next(), sold)).expectProblem(409, "too-many-calendars");

        UUID id = UUID.fromString(busy.get("/me").expect(200).text("id"));
        jdbc.sql("""
                insert into blocked_time (id, person_id, starts_at, ends_at, note)
                select gen_random_uuid(), :person, '2020-01-01T00:00:00Z', '2020-01-01T00:00:01Z', ''
                from generate_series(1, 9999)""").param("person", id).update();
        Map<String, String> blocked =
                Map.of("startsAt", "2027-01-01T09:00:00Z", "endsAt", "2027-01-01T10:00:00Z", "note", "");
        String last = busy.post("/me/blocked-times", blocked).expect(201).text("id");
        busy.post("/me/blocked-times", blocked).expectProblem(409, "too-many-blocked-times");
        busy.delete("/me/blocked-times/" + last).expect(204);
        busy.post("/me/blocked-times", blocked).expect(201);
    }

    @Test
    void listsSlotsForEverybody() {
        expert.post("/me/calendars", calendar("open-to-all")).expect(201);

        Api.Answer slots = Api.at(port)
                .get("/calendars/Open-To-All/slots?from=2026-11-24&to=2026-11-24&zone=Europe/Berlin")
                .expect(200);

        assertThat(slots.text("zone")).isEqualTo("Europe/Berlin");
        assertThat(slots.json().path("slots").findValuesAsString("startsAt"))
                .containsExactly("2026-11-24T09:00:00Z", "2026-11-24T09:30:00Z");
        assertThat(slots.text("/slots/1/endsAt")).isEqualTo("2026-11-24T10:00:00Z");
        assertThat(starts("/calendars/open-to-all/slots?from=2026-11-24&to=2026-11-25"))
                .hasSize(4);
    }

    @Test
    void showsWhatABookerNeeds() {
        expert.post("/me/calendars", calendar("for-bookers")).expect(201);

        Api.Answer shown = Api.at(port).get("/calendars/for-bookers").expect(200);

        assertThat(shown.text("type")).isEqualTo("PERSONAL");
        assertThat(shown.text("/offering/id")).isEqualTo(offering);
        assertThat(shown.number("/offering/price")).isEqualTo(100);
        assertThat(shown.text("/expert/handle")).isEqualTo("calendar-owner");
        assertThat(shown.text("zone")).isEqualTo("UTC");
        assertThat(shown.json().propertyNames()).doesNotContain("lookBusyPercent", "weeklyHours", "maxPerDay");
    }

    @Test
    void hidesCalendarsThatAreNotOnSale() {
        Api shy = expert("shy-expert");
        String own = offering(shy);
        Map<String, @Nullable Object> calendar = calendar("shy-calendar");
        calendar.put("offeringId", own);
        shy.post("/me/calendars", calendar).expect(201);
        Api.at(port).get("/calendars/shy-calendar").expect(200);

        shy.put("/me/expert-profile", profile("shy-expert", false)).expect(200);
        Api.at(port).get("/calendars/shy-calendar").expectProblem(404, "not-found");
        Api.at(port)
                .get("/calendars/shy-calendar/slots?from=2026-11-24&to=2026-11-24")
                .expectProblem(404, "not-found");

        shy.put("/me/expert-profile", profile("shy-expert", true)).expect(200);
        assertThat(Api.at(port)
                        .get("/experts/shy-expert")
                        .json()
                        .path("calendars")
                        .size())
                .isEqualTo(1);
        shy.delete("/me/offerings/" + own).expect(204);
        Api.at(port).get("/calendars/shy-calendar").expectProblem(404, "not-found");
        assertThat(Api.at(port)
                        .get("/experts/shy-expert")
                        .json()
                        .path("calendars")
                        .size())
                .isZero();
    }

    @Test
    void leavesOutBlockedTimes() {
        expert.post("/me/calendars", calendar("blocked-now-and-then")).expect(201);
        Map<String, @Nullable Object> second =
                new HashMap<>(Map.of("startsAt", "2026-12-01T09:29:59Z", "endsAt", "2026-12-01T09:30:00Z", "note", ""));

        Api.Answer blocked = expert.post("/me/blocked-times", second).expect(201);
        expert.post("/me/blocked-times", second).expect(201);
        String slots = "/calendars/blocked-now-and-then/slots?from=2026-12-01&to=2026-12-01";

        assertThat(starts(slots)).containsExactly("2026-12-01T09:30:00Z");
        List<String> ids = new ArrayList<>();
        Api.Answer page = expert.get("/me/blocked-times?limit=1&endingAfter=2026-12-01T09:29:59Z");
        ids.addAll(page.expect(200).json().path("items").findValuesAsString("id"));
        page = expert.get("/me/blocked-times?limit=1&cursor=" + page.text("nextCursor"));
        ids.addAll(page.expect(200).json().path("items").findValuesAsString("id"));
        assertThat(page.json().path("nextCursor").isNull()).isTrue();
        assertThat(ids).hasSize(2).contains(blocked.text("id"));

        user.delete("/me/blocked-times/" + blocked.text("id")).expectProblem(404, "not-found");
        ids.forEach(id -> expert.delete("/me/blocked-times/" + id).expect(204));
        assertThat(starts(slots)).hasSize(2);
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "2026-12-01T10:00:00Z, 2026-12-01T10:00:00Z, endsAt, not-after-start",
        "2026-12-01T10:00:00Z, 2026-12-01T09:00:00Z, endsAt, not-after-start",
        "2026-12-01T10:00:00Z, , endsAt, required",
        ", 2026-12-01T10:00:00Z, startsAt, required",
        "2026-12-01T10:00:00, 2026-12-01T11:00:00Z, startsAt, not-an-instant"
    })
    void refusesBlockedTimesThatAreNone(@Nullable String start, @Nullable String end, String field, String code) {
        Map<String, @Nullable Object> time = new HashMap<>();
        time.put("startsAt", start);
        time.put("endsAt", end);
        expert.post("/me/blocked-times", time).expectInvalid(field, code);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "from=2026-11-24, to, required",
        "to=2026-11-24, from, required",
        "from=2026-11-24&to=2026-11-23, to, out-of-range",
        "from=2026-11-24&to=2027-01-25, to, out-of-range",
        "from=tomorrow&to=2026-11-24, from, not-a-date",
        "from=9999-01-01&to=9999-01-01, from, out-of-range",
        "from=2026-11-24&to=2026-11-24&zone=CET, zone, not-a-zone",
        "from=2026-11-24&to=2026-11-24&zone=%2B01:00, zone, not-a-zone",
        "from=2026-11-24&to=2026-11-24&zone=Mars/Phobos, zone, not-a-zone"
    })
    void refusesOddDatesAndZones(String query, String field, String code) {
        if (Api.at(port).get("/calendars/odd-dates").status() == 404) {
            expert.post("/me/calendars", calendar("odd-dates")).expect(201);
        }
        Api.at(port).get("/calendars/odd-dates/slots?" + query).expectInvalid(field, code);
        Api.at(port)
                .get("/calendars/odd-dates/slots?from=2026-11-24&to=2027-01-24")
                .expect(200);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            slug                | "ab"                          | slug                | too-short
            slug                | "slots here"                  | slug                | malformed
            slug                | "Admin"                       | slug                | reserved
            slug                | null                          | slug                | required
            name                | " "                           | name                | required
            type                | "GROUP"                       | type                | unknown-value
            type                | "ROUND_ROBIN"                 | members             | required
            members             | []                            | members             | not-for-this-type
            zone                | "CET"                         | zone                | not-a-zone
            zone                | "EST"                         | zone                | not-a-zone
            zone                | "+02:00"                      | zone                | not-a-zone
            zone                | null                          | zone                | required
            slotMinutes         | 4                             | slotMinutes         | out-of-range
            slotMinutes         | 721                           | slotMinutes         | out-of-range
            slotMinutes         | 30.5                          | slotMinutes         | wrong-type
            slotMinutes         | null                          | slotMinutes         | required
            intervalMinutes     | 4                             | intervalMinutes     | out-of-range
            intervalMinutes     | 1441                          | intervalMinutes     | out-of-range
            bufferBeforeMinutes | -1                            | bufferBeforeMinutes | out-of-range
            bufferAfterMinutes  | 721                           | bufferAfterMinutes  | out-of-range
            minNoticeMinutes    | 525601                        | minNoticeMinutes    | out-of-range
            bookingWindowDays   | -1                            | bookingWindowDays   | out-of-range
            maxPerDay           | 0                             | maxPerDay           | out-of-range
            lookBusyPercent     | 101                           | lookBusyPercent     | out-of-range
            endDate             | "2026-02-30"                  | endDate             | not-a-date
            approval            | "SOMETIMES"                   | approval            | unknown-value
            offeringId          | "6b1b3a5e-0000-7000-8000-000000000000" | offeringId | not-yours
            weeklyHours         | null                          | weeklyHours         | required
            weeklyHours         | {"FOO": []}                   | weeklyHours         | malformed
            weeklyHours         | {"MONDAY": []}                | weeklyHours         | malformed
            weeklyHours         | {"MON": null}                 | weeklyHours.MON     | required
            weeklyHours         | {"MON": [["09:00"]]}          | weeklyHours.MON[0]  | malformed
            weeklyHours         | {"MON": [["9:00", "10:00"]]}  | weeklyHours.MON[0]  | malformed
            weeklyHours         | {"MON": [["09:00", "24:01"]]} | weeklyHours.MON[0]  | malformed
            weeklyHours         | {"MON": [["24:00", "24:00"]]} | weeklyHours.MON[0]  | malformed
            weeklyHours         | {"MON": [["09:00", "10:00"], ["10:00", "10:00"]]} | weeklyHours.MON[1] | not-after-start
            weeklyHours         | {"MON": [["10:00", "09:00"]]} | weeklyHours.MON[0]  | not-after-start
            weeklyHours         | {"MON": [null]}               | weeklyHours.MON[0]  | malformed
            dateOverrides       | {"2026-02-30": []}            | dateOverrides       | malformed
            dateOverrides       | {"2026-12-24": [["a", "b"]]}  | dateOverrides.2026-12-24[0] | malformed
            dateOverrides       | {"9999-12-31": []}            | dateOverrides.9999-12-31 | out-of-range
            """)
    void namesTheFieldOfACalendarThatIsWrong(String member, String json, String field, String code) {
        Map<String, @Nullable Object> calendar = calendar("never-made");
        calendar.put(member, new tools.jackson.databind.json.JsonMapper().readTree(json));
        expert.post("/me/calendars", calendar).expectInvalid(field, code);
    }

    @Test
    void boundsWindowsAndOverrides() {
        Map<String, @Nullable Object> calendar = calendar("many-windows");
        calendar.put("weeklyHours", Map.of("MON", windows(49)));
        expert.post("/me/calendars", calendar).expectInvalid("weeklyHours.MON", "too-many");
        calendar.put("weeklyHours", Map.of("MON", windows(48)));
        Map<String, Object> overrides = new HashMap<>();
        for (int i = 0; i < 731; i++) {
            overrides.put(java.time.LocalDate.parse("2026-11-23").plusDays(i).toString(), List.of());
        }
        calendar.put("dateOverrides", overrides);
        expert.post("/me/calendars", calendar).expectInvalid("dateOverrides", "too-many");
        overrides.remove("2026-11-23");
        expert.post("/me/calendars", calendar).expect(201);
    }

    @Test
    void refusesASlugThatIsTakenAndOfferingsOfOthers() {
        expert.post("/me/calendars", calendar("taken-slug")).expect(201);
        expert.post("/me/calendars", calendar("TAKEN-slug")).expectInvalid("slug", "taken");
        Api.Answer second =
                expert.post("/me/calendars", calendar("second-slug")).expect(201);
        expert.put("/me/calendars/" + second.text("id"), calendar("taken-slug")).expectInvalid("slug", "taken");

        Api rival = expert("rival-expert");
        rival.post("/me/calendars", calendar("rival-slug")).expectInvalid("offeringId", "not-yours");
    }

    @Test
    void keepsCalendarsToTheirOwners() {
        String path = "/me/calendars/"
                + expert.post("/me/calendars", calendar("mine-alone"))
                        .expect(201)
                        .text("id");
        Api stranger = expert("stranger-expert");

        stranger.get(path).expectProblem(404, "not-found");
        stranger.put(path, calendar("mine-alone")).expectProblem(404, "not-found");
        user.post("/me/calendars", calendar("by-a-user")).expectProblem(403, "not-allowed");
        Api.at(port).get("/me/calendars").expectProblem(401, "not-signed-in");
        Api.at(port).get("/calendars/no-such-calendar").expectProblem(404, "not-found");
        expert.get("/me/calendars/not-an-id").expectProblem(404, "not-found");
    }

    private List<String> starts(String path) {
        return Api.at(port).get(path).expect(200).json().path("slots").findValuesAsString("startsAt");
    }

    private Api expert(String handle) {
        Api person = signIn(AccountFixture.open(accounts, Role.USER));
        person.put("/me/expert-profile", profile(handle, true)).expect(200);
        return person;
    }

    private static String handle() {
        return Ids.next().toString().replace("-", "");
    }

    private static String offering(Api expert) {
        return expert.post(
                        "/me/offerings",
                        Map.of("title", "Half an hour", "description", "", "minutes", 30, "price", 100))
                .expect(201)
                .text("id");
    }

    private Api signIn(Account account) {
        return Api.at(port).signIn(account.email(), AccountFixture.PASSWORD);
    }

    private static Map<String, @Nullable Object> profile(String handle, boolean published) {
        return new HashMap<>(Map.of(
                "handle",
                handle,
                "headline",
                "",
                "bio",
                "",
                "skills",
                List.of(),
                "languages",
                List.of(),
                "published",
                published));
    }

    private Map<String, @Nullable Object> calendar(String slug) {
        return calendar(slug, offering);
    }

    private static Map<String, @Nullable Object> calendar(String slug, String offering) {
        Map<String, @Nullable Object> calendar = new HashMap<>();
        calendar.put("type", "PERSONAL");
        calendar.put("slug", slug);
        calendar.put("name", "Calendar " + Ids.next());
        calendar.put("offeringId", offering);
        calendar.put("zone", "UTC");
        calendar.put("slotMinutes", 30);
        calendar.put(
                "weeklyHours",
                Map.of("TUE", List.of(List.of("09:00", "10:00")), "WED", List.of(List.of("09:00", "10:00"))));
        return calendar;
    }

    private static List<List<String>> windows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> List.of(time(i * 20), time(i * 20 + 10)))
                .toList();
    }

    private static String time(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
