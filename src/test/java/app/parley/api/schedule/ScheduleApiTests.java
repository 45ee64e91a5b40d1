package app.parley.api.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.account.Accounts;
import app.parley.api.Api;
import app.parley.api.Caller;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ParleyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScheduleApiTests {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    private Api expert = Api.at(0);
    private Caller owner = new Caller(expert, "", "");

    @BeforeAll
    void anExpert() {
        owner = Caller.expert(port, accounts);
        expert = owner.api();
    }

    @Test
    void answersAScheduleAsItWasSentAndKeepsItsVersions() {
        Map<String, @Nullable Object> sent = schedule("Office");
        sent.put("dateOverrides", Map.of("2026-12-24", List.of(List.of("09:00", "24:00")), "2026-12-25", List.of()));

        Api.Answer created = expert.post("/me/schedules", sent).expect(201);

        assertThat(created.header("ETag")).contains("\"0\"");
        sent.forEach((member, value) ->
                assertThat(created.json().path(member)).as(member).isEqualTo(new JsonMapper().valueToTree(value)));
        String path = "/me/schedules/" + created.text("id");
        assertThat(expert.get(path).expect(200).json()).isEqualTo(created.json());
        assertThat(expert.get("/me/schedules").expect(200).json().path("items").findValuesAsString("id"))
                .contains(created.text("id"));

        sent.put("name", "Home");
        assertThat(expert.ifMatch(0).put(path, sent).expect(200).header("ETag")).contains("\"1\"");
        expert.ifMatch(0).put(path, sent).expectProblem(412, "stale-version");
        expert.delete(path).expect(204);
        expert.get(path).expectProblem(404, "not-found");
    }

    @Test
    void makesOneScheduleForOneKey() {
        Api once = expert.withKey("one-schedule");
        Map<String, @Nullable Object> sent = schedule("Only one");

        String id = once.post("/me/schedules", sent).expect(201).text("id");

        assertThat(once.post("/me/schedules", sent).expect(201).text("id")).isEqualTo(id);
        once.post("/me/schedules", schedule("Another")).expectProblem(422, "idempotency-key-reused");
    }

    @Test
    void showsAChangeAtOnceInEveryCalendarThatFollows() {
        String id = expert.post("/me/schedules", schedule("Shared")).expect(201).text("id");
        String first = following(id);
        String second = following(id);
        assertThat(List.of(slots(first), slots(second)))
                .allSatisfy(slots -> assertThat(slots).isEqualTo(3));

        Map<String, @Nullable Object> longer = schedule("Shared");
        longer.put("weeklyHours", Map.of("TUE", List.of(List.of("09:00", "14:00"))));
        expert.put("/me/schedules/" + id, longer).expect(200);

        assertThat(List.of(slots(first), slots(second)))
                .allSatisfy(slots -> assertThat(slots).isEqualTo(5));
        expert.delete("/me/schedules/" + id).expectProblem(409, "schedule-in-use");
    }

    @Test
    void closesHolidaysButLeavesWhatWasSaidOfADate() {
        Map<String, @Nullable Object> sent = schedule("Bavaria");
        sent.put("dateOverrides", Map.of("2027-01-06", List.of(List.of("10:00", "11:00"))));
        String path = "/me/schedules/"
                + expert.post("/me/schedules", sent).expect(201).text("id");

        Api.Answer closed = expert.post(path + "/holidays", Map.of("region", "DE-BY", "year", 2027))
                .expect(200);

        assertThat(closed.header("ETag")).contains("\"1\"");
        JsonNode overrides = closed.json().path("dateOverrides");
        assertThat(overrides.path("2027-01-06").size()).isEqualTo(1);
        assertThat(overrides.path("2027-11-01").isEmpty()).isTrue();
        assertThat(overrides.propertyNames()).contains("2027-01-01", "2027-11-01", "2027-12-25");
        expert.post(path + "/holidays", Map.of("region", "DE-XX", "year", 2027))
                .expectInvalid("region", "unknown-region");
        expert.post(path + "/holidays", Map.of("region", "DE", "year", 1969)).expectInvalid("year", "out-of-range");
        expert.post(path + "/holidays", Map.of("region", "DE", "year", 2201)).expectInvalid("year", "out-of-range");
        expert.post(path + "/holidays", Map.of("region", "DE")).expectInvalid("year", "required");
        Caller.expert(port, accounts)
                .api()
                .post(path + "/holidays", Map.of("region", "DE", "year", 2027))
                .expectProblem(404, "not-found");
    }

    @Test
    void namesHolidaysInTheLanguageOfTheReader() {
        JsonNode germany = expert.get("/holiday-regions")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(country -> country.path("code").asString().equals("DE"))
                .findFirst()
                .orElseThrow();
        assertThat(germany.path("name").asString()).isEqualTo("Deutschland");
        assertThat(germany.path("states").findValuesAsString("code")).contains("DE-BY", "DE-SN");

        Api.Answer year =
                expert.get("/holiday-regions/DE-BY/holidays?year=2027").expect(200);
        assertThat(year.json().path("holidays").findValuesAsString("name")).contains("Neujahr", "Allerheiligen");
        assertThat(year.text("/holidays/0/date")).isEqualTo("2027-01-01");

        expert.get("/holiday-regions/DE-XX/holidays?year=2027").expectProblem(404, "not-found");
        expert.get("/holiday-regions/DE/holidays?year=2201").expectInvalid("year", "out-of-range");
        expert.get("/holiday-regions/DE/holidays").expectInvalid("year", "required");
        Api.at(port).get("/holiday-regions").expectProblem(401, "not-signed-in");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            name          | null                                      | name                 | required
            name          | " "                                       | name                 | required
            zone          | null                                      | zone                 | required
            zone          | "CET"                                     | zone                 | not-a-zone
            zone          | "EET"                                     | zone                 | not-a-zone
            zone          | "MET"                                     | zone                 | not-a-zone
            zone          | "WET"                                     | zone                 | not-a-zone
            zone          | "Mars/Phobos"                             | zone                 | not-a-zone
            weeklyHours   | null                                      | weeklyHours          | required
            weeklyHours   | {"MON": [["10:00", "09:00"]]}             | weeklyHours.MON[0]   | not-after-start
            weeklyHours   | {"MON": [["10:00", "10:00"]]}             | weeklyHours.MON[0]   | not-after-start
            dateOverrides | {"2026-02-30": []}                        | dateOverrides        | malformed
            dateOverrides | {"2201-01-01": []}                        | dateOverrides.2201-01-01 | out-of-range
            """)
    void namesTheFieldThatIsWrong(String member, String json, String field, String code) {
        Map<String, @Nullable Object> sent = schedule("Never kept");
        sent.put(member, new JsonMapper().readTree(json));
        expert.post("/me/schedules", sent).expectInvalid(field, code);
    }

    @Test
    void refusesMoreWindowsThanADayHas() {
        Map<String, @Nullable Object> sent = schedule("Four hundred windows");
        sent.put("weeklyHours", Map.of("MON", new ArrayList<>(Collections.nCopies(400, List.of("09:00", "10:00")))));
        expert.post("/me/schedules", sent).expectInvalid("weeklyHours.MON", "too-many");
    }

    @Test
    void keepsSchedulesToTheirOwners() {
        Map<String, @Nullable Object> sent = schedule("Mine");
        String id = expert.post("/me/schedules", sent).expect(201).text("id");
        Caller stranger = Caller.expert(port, accounts);

        stranger.api().get("/me/schedules/" + id).expectProblem(404, "not-found");
        stranger.api().put("/me/schedules/" + id, sent).expectProblem(404, "not-found");
        stranger.api().delete("/me/schedules/" + id).expectProblem(404, "not-found");
        Map<String, @Nullable Object> calendar = Caller.calendar("PERSONAL", 60);
        calendar.keySet().removeAll(List.of("zone", "weeklyHours"));
        calendar.put("offeringId", stranger.offering(60, 10));
        calendar.put("scheduleId", id);
        stranger.api().post("/me/calendars", calendar).expectInvalid("scheduleId", "not-yours");
        Caller.user(port, accounts).api().post("/me/schedules", sent).expectProblem(403, "not-allowed");
    }

    @Test
    void isOpenToKeysForCalendarsAlone() {
        Api calendars = key("calendars:write");
        calendars.post("/me/schedules", schedule("By a key")).expect(201);
        calendars.get("/me/schedules").expect(200);
        calendars.get("/holiday-regions").expect(200);
        calendars.get("/me/calendar-groups").expect(200);
        calendars.get("/me/memberships").expect(200);
        calendars.get("/me/calendar-templates").expect(200);
        Api credits = key("credits:read");
        List.of("/me/schedules", "/holiday-regions", "/me/calendar-groups", "/me/memberships", "/me/calendar-templates")
                .forEach(path -> credits.get(path).expectProblem(403, "insufficient-scope"));
    }

    private Api key(String scope) {
        return Api.at(port)
                .withToken(expert.post("/me/api-keys", Map.of("name", scope, "scopes", List.of(scope)))
                        .expect(201)
                        .text("secret"));
    }

    private String following(String schedule) {
        Map<String, @Nullable Object> calendar = Caller.calendar("PERSONAL", 60);
        calendar.keySet().removeAll(List.of("zone", "weeklyHours"));
        calendar.put("offeringId", owner.offering(60, 10));
        calendar.put("scheduleId", schedule);
        Api.Answer created = expert.post("/me/calendars", calendar).expect(201);
        assertThat(created.text("scheduleId")).isEqualTo(schedule);
        return created.text("slug");
    }

    private int slots(String slug) {
        return Api.at(port)
                .get("/calendars/" + slug + "/slots?from=2026-12-01&to=2026-12-01&zone=UTC")
                .expect(200)
                .json()
                .path("slots")
                .size();
    }

    private static Map<String, @Nullable Object> schedule(String name) {
        Map<String, @Nullable Object> schedule = new HashMap<>();
        schedule.put("name", name);
        schedule.put("zone", "UTC");
        schedule.put("weeklyHours", Map.of("TUE", List.of(List.of("09:00", "12:00"))));
        return schedule;
    }
}
