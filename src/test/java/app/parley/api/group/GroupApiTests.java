package app.parley.api.group;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.account.Accounts;
import app.parley.api.Api;
import app.parley.api.Caller;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ParleyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GroupApiTests {

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
    void showsItsCalendarsInOrderToEverybody() {
        Api.Answer first = calendar();
        Api.Answer second = calendar();
        Map<String, @Nullable Object> sent = group(second, first);

        Api.Answer created = expert.post("/me/calendar-groups", sent).expect(201);

        assertThat(created.header("ETag")).contains("\"0\"");
        assertThat(created.json().path("calendars").valueStream().map(id -> id.asString()))
                .containsExactly(second.text("id"), first.text("id"));
        Api.Answer shown = Api.at(port)
                .get("/groups/" + created.text("slug").toUpperCase(java.util.Locale.ROOT))
                .expect(200);
        assertThat(shown.json().path("calendars").findValuesAsString("slug"))
                .containsExactly(second.text("slug"), first.text("slug"));
        String path = "/me/calendar-groups/" + created.text("id");
        assertThat(expert.get(path).expect(200).json()).isEqualTo(created.json());
        assertThat(expert.get("/me/calendar-groups")
                        .expect(200)
                        .json()
                        .path("items")
                        .findValuesAsString("id"))
                .contains(created.text("id"));

        sent.put("name", "Renamed");
        expert.ifMatch(0).put(path, sent).expect(200);
        expert.ifMatch(0).put(path, sent).expectProblem(412, "stale-version");
    }

    @Test
    void switchesItsCalendarsOffAndOnWithIt() {
        Api.Answer calendar = calendar();
        Map<String, @Nullable Object> sent = group(calendar);
        String path = "/me/calendar-groups/"
                + expert.post("/me/calendar-groups", sent).expect(201).text("id");

        sent.put("active", false);
        expert.put(path, sent).expect(200);
        Api.at(port).get("/groups/" + sent.get("slug")).expectProblem(404, "not-found");
        Api.at(port).get("/calendars/" + calendar.text("slug")).expectProblem(404, "not-found");

        sent.put("active", true);
        expert.put(path, sent).expect(200);
        Api.at(port).get("/groups/" + sent.get("slug")).expect(200);
        Api.at(port).get("/calendars/" + calendar.text("slug")).expect(200);
    }

    @Test
    void goesWithItsCalendarsOrWithout() {
        Api.Answer kept = calendar();
        Api.Answer lost = calendar();
        Map<String, @Nullable Object> one = group(kept);
        Map<String, @Nullable Object> other = group(lost);
        String first = expert.post("/me/calendar-groups", one).expect(201).text("id");
        String second = expert.post("/me/calendar-groups", other).expect(201).text("id");

        expert.delete("/me/calendar-groups/" + first).expect(204);
        expert.delete("/me/calendar-groups/" + second + "?withCalendars=true").expect(204);

        expert.get("/me/calendar-groups/" + first).expectProblem(404, "not-found");
        Api.at(port).get("/groups/" + one.get("slug")).expectProblem(404, "not-found");
        Api.at(port).get("/calendars/" + kept.text("slug")).expect(200);
        Api.at(port).get("/calendars/" + lost.text("slug")).expectProblem(404, "not-found");
        expert.post("/me/calendar-groups", other).expectInvalid("calendars[0]", "not-yours");
        expert.delete("/me/calendar-groups/" + first + "?withCalendars=perhaps").expect(422);
    }

    @Test
    void sharesItsAddressesWithCalendars() {
        Api.Answer calendar = calendar();
        Map<String, @Nullable Object> sent = group();
        sent.put("slug", calendar.text("slug"));
        expert.post("/me/calendar-groups", sent).expectInvalid("slug", "taken");
        sent.put("slug", "Admin");
        expert.post("/me/calendar-groups", sent).expectInvalid("slug", "reserved");
        sent.put("slug", null);
        expert.post("/me/calendar-groups", sent).expectInvalid("slug", "required");
    }

    @Test
    void refusesCalendarsOfOthersAndTheSameOneTwice() {
        Api.Answer calendar = calendar();
        expert.post("/me/calendar-groups", group(calendar, calendar)).expectInvalid("calendars[1]", "taken");
        Caller.expert(port, accounts)
                .api()
                .post("/me/calendar-groups", group(calendar))
                .expectInvalid("calendars[0]", "not-yours");
    }

    @Test
    void makesOneGroupForOneKeyAndKeepsItToItsOwner() {
        Map<String, @Nullable Object> sent = group();
        Api once = expert.withKey("one-group");
        String id = once.post("/me/calendar-groups", sent).expect(201).text("id");
        assertThat(once.post("/me/calendar-groups", sent).expect(201).text("id"))
                .isEqualTo(id);

        Api stranger = Caller.expert(port, accounts).api();
        stranger.get("/me/calendar-groups/" + id).expectProblem(404, "not-found");
        stranger.put("/me/calendar-groups/" + id, sent).expectProblem(404, "not-found");
        stranger.delete("/me/calendar-groups/" + id + "?withCalendars=true").expectProblem(404, "not-found");
        Caller.user(port, accounts).api().post("/me/calendar-groups", sent).expectProblem(403, "not-allowed");
    }

    private Api.Answer calendar() {
        Map<String, @Nullable Object> calendar = Caller.calendar("PERSONAL", 30);
        calendar.put("offeringId", owner.offering(30, 10));
        return expert.post("/me/calendars", calendar).expect(201);
    }

    private static Map<String, @Nullable Object> group(Api.Answer... calendars) {
        Map<String, @Nullable Object> group = new HashMap<>();
        group.put("slug", "group-" + Caller.unique());
        group.put("name", "All together");
        group.put("description", "");
        group.put(
                "calendars",
                java.util.stream.Stream.of(calendars).map(it -> it.text("id")).toList());
        return group;
    }
}
