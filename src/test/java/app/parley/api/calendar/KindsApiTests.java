package app.parley.api.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.account.Accounts;
import app.parley.api.Api;
import app.parley.api.Caller;
import app.parley.support.TestClock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Calendars of teams and menus, and what every calendar may ask, forbid and hide, as programs use them. */
@ParleyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KindsApiTests {

    private static final String NINE = "2026-12-01T09:00:00Z";
    private static final String TEN = "2026-12-01T10:00:00Z";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    private Caller admin = new Caller(Api.at(0), "", "");
    private Caller user = admin;
    private Caller owner = user;
    private Caller mate = user;
    private String hour = "";

    @BeforeAll
    void theAdministrator() {
        admin = Caller.administrator(port, accounts);
    }

    @BeforeEach
    void aTeamOfTwo() {
        clock.set(TestClock.START);
        user = booker();
        owner = Caller.expert(port, accounts);
        mate = Caller.expert(port, accounts);
        hour = owner.offering(60, 100);
    }

    @Test
    void booksNobodyWhoHasNotAgreedToIt() {
        Api.Answer calendar = owner.api().post("/me/calendars", team()).expect(201);
        assertThat(calendar.text("/members/0/expert")).isEqualTo(owner.handle());
        assertThat(calendar.json().at("/members/0/accepted").asBoolean()).isTrue();
        assertThat(calendar.json().at("/members/1/accepted").asBoolean()).isFalse();
        String slug = calendar.text("slug");
        book(slug, NINE).expect(201);
        assertThat(starts(slug, "")).doesNotContain(NINE);

        Api.Answer asked = mate.api().get("/me/memberships").expect(200);
        assertThat(asked.text("/items/0/slug")).isEqualTo(slug);
        assertThat(asked.text("/items/0/owner/handle")).isEqualTo(owner.handle());
        assertThat(asked.json().at("/items/0/accepted").asBoolean()).isFalse();
        String membership = "/me/memberships/" + calendar.text("id");
        mate.api().post(membership + "/acceptance", Map.of()).expect(204);

        assertThat(starts(slug, "")).contains(NINE);
        Api.Answer second = book(slug, NINE).expect(201);
        assertThat(second.text("/expert/handle")).isEqualTo(mate.handle());
        assertThat(second.text("/pick/rule")).isEqualTo("ONLY_ONE_FREE");
        assertThat(second.text("/pick/explanation")).isNotBlank();
        assertThat(second.json().at("/pick/among").isEmpty()).isTrue();
        book(slug, NINE).expectProblem(409, "slot-taken");

        mate.api().delete(membership).expect(204);
        mate.api().delete(membership).expectProblem(404, "not-found");
        assertThat(mate.api()
                        .get("/me/memberships")
                        .expect(200)
                        .json()
                        .path("items")
                        .isEmpty())
                .isTrue();
        assertThat(owner.api()
                        .get("/me/calendars/" + calendar.text("id"))
                        .expect(200)
                        .json()
                        .path("members")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void keepsAMemberWhoHidesTheirProfileButAddsNoOther() {
        Map<String, @Nullable Object> team = team();
        Api.Answer calendar = owner.api().post("/me/calendars", team).expect(201);
        accept(calendar);
        hide(mate);
        Caller other = Caller.expert(port, accounts);
        hide(other);
        String path = "/me/calendars/" + calendar.text("id");

        Api.Answer saved =
                owner.api().put(path, with(team, "name", "Still ours")).expect(200);

        assertThat(saved.text("/members/1/expert")).isEqualTo(mate.handle());
        assertThat(saved.json().at("/members/1/accepted").asBoolean()).isTrue();
        assertThat(saved.json().at("/members/1/published").asBoolean()).isFalse();
        List<Map<String, String>> three = List.of(
                Map.of("expert", owner.handle()), Map.of("expert", mate.handle()), Map.of("expert", other.handle()));
        owner.api().put(path, with(team, "members", three)).expectInvalid("members[2].expert", "unknown");
        team.put("slug", "c-" + Caller.unique());
        owner.api().post("/me/calendars", team).expectInvalid("members[1].expert", "unknown");
    }

    @Test
    void booksAMemberInHoursOfTheirOwn() {
        Api.Answer calendar = owner.api().post("/me/calendars", team()).expect(201);
        String acceptance = "/me/memberships/" + calendar.text("id") + "/acceptance";
        Map<String, Object> evening = Map.of(
                "name", "Evenings", "zone", "UTC", "weeklyHours", Map.of("TUE", List.of(List.of("20:00", "22:00"))));
        String foreign = owner.api().post("/me/schedules", evening).expect(201).text("id");
        String own = mate.api().post("/me/schedules", evening).expect(201).text("id");

        mate.api().post(acceptance, Map.of("scheduleId", foreign)).expectInvalid("scheduleId", "not-yours");
        mate.api().post(acceptance, Map.of("scheduleId", own)).expect(204);

        assertThat(mate.api().get("/me/memberships").expect(200).text("/items/0/scheduleId"))
                .isEqualTo(own);
        assertThat(starts(calendar.text("slug"), "")).contains(NINE, "2026-12-01T20:00:00Z");
        assertThat(book(calendar.text("slug"), "2026-12-01T20:00:00Z")
                        .expect(201)
                        .text("/expert/handle"))
                .isEqualTo(mate.handle());
        mate.api().delete("/me/schedules/" + own).expectProblem(409, "schedule-in-use");
        Caller.expert(port, accounts).api().post(acceptance, Map.of()).expectProblem(404, "not-found");
    }

    @Test
    void tellsAnExpertNoMoreThanWhoHasTheMeetingThatPassedToAColleague() {
        Map<String, @Nullable Object> assigningAnew = with(team(), "reassigns", true);
        Api.Answer calendar = owner.api().post("/me/calendars", assigningAnew).expect(201);
        accept(calendar);
        Api.Answer booked = user.api()
                .post("/meetings", booking(calendar.text("slug"), NINE))
                .expect(201);
        boolean owners = booked.text("/expert/handle").equals(owner.handle());
        Caller before = owners ? owner : mate;
        Caller taker = owners ? mate : owner;
        before.api()
                .post("/me/blocked-times", Map.of("startsAt", TEN, "endsAt", "2026-12-01T11:00:00Z", "note", ""))
                .expect(201);
        String path = "/meetings/" + booked.text("id");
        user.api().post(path + "/new-time", Map.of("startsAt", TEN)).expect(200);

        Api.Answer accepted = before.api()
                .withKey("handed-over")
                .post(path + "/new-time/acceptance", Map.of())
                .expect(200);

        assertThat(accepted.json().propertyNames())
                .containsExactlyInAnyOrder("id", "status", "startsAt", "endsAt", "expert", "actions");
        assertThat(accepted.text("id")).isEqualTo(booked.text("id"));
        assertThat(accepted.text("status")).isEqualTo("AGREED");
        assertThat(accepted.text("startsAt")).isEqualTo(TEN);
        assertThat(accepted.text("/expert/handle")).isEqualTo(taker.handle());
        assertThat(accepted.json().path("actions").isEmpty()).isTrue();
        assertThat(accepted.header("ETag")).isEmpty();
        assertThat(before.api()
                        .withKey("handed-over")
                        .post(path + "/new-time/acceptance", Map.of())
                        .expect(200)
                        .body())
                .isEqualTo(accepted.body());
        before.api().get(path).expectProblem(404, "not-found");
        assertThat(taker.api().get(path).expect(200).text("/pick/rule")).isEqualTo("MOVED");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            members      | [{"expert": "HANDLE", "weight": "HUGE"}]             | members[0].weight   | unknown-value
            members      | [{"expert": "HANDLE", "priority": 7}]                | members[0].priority | unknown-value
            members      | [{"expert": "HANDLE"}, {"expert": "HANDLE"}]         | members[1].expert   | taken
            members      | [{"expert": "no-such-expert-anywhere"}]              | members[0].expert   | unknown
            members      | []                                                   | members             | required
            lookBackDays | 0                                                    | lookBackDays        | out-of-range
            lookBackDays | 366                                                  | lookBackDays        | out-of-range
            intervalMinutes | 0                                                 | intervalMinutes     | out-of-range
            distribution | "FAIR"                                               | distribution        | unknown-value
            services     | []                                                   | services            | not-for-this-type
            offeringId   | null                                                 | offeringId          | required
            """)
    void namesTheFieldOfATeamThatIsWrong(String member, String json, String field, String code) {
        Map<String, @Nullable Object> sent = team();
        sent.put(member, new JsonMapper().readTree(json.replace("HANDLE", owner.handle())));
        owner.api().post("/me/calendars", sent).expectInvalid(field, code);
    }

    @Test
    void booksServicesInARowAsOneMeeting() {
        String half = owner.offering(30, 40);
        Api.Answer calendar =
                owner.api().post("/me/calendars", menu(true, false, half)).expect(201);
        accept(calendar);
        String slug = calendar.text("slug");
        Api.Answer shown = Api.at(port).get("/calendars/" + slug).expect(200);
        assertThat(shown.json().path("services").findValuesAsString("offeringId"))
                .containsExactly(hour, half);
        assertThat(shown.text("/services/1/charge")).isEqualTo("DEPOSIT");

        Api.at(port).get("/calendars/" + slug + dates("")).expectInvalid("services", "required");
        assertThat(starts(slug, "&services=" + hour + "&services=" + half))
                .contains(NINE)
                .doesNotContain("2026-12-01T11:00:00Z");
        Api.Answer booked = user.api()
                .post("/meetings", with(booking(slug, NINE), "services", List.of(hour, half)))
                .expect(201);

        assertThat(booked.text("endsAt")).isEqualTo("2026-12-01T10:30:00Z");
        assertThat(booked.number("price")).isEqualTo(140);
        assertThat(booked.json().path("services").findValuesAsString("offeringId"))
                .containsExactly(hour, half);
        assertThat(booked.json().path("bookedTogether").isEmpty()).isTrue();
    }

    @Test
    void booksServicesInARowAsMeetingsOfTheirOwnAllOrNone() {
        String half = owner.offering(30, 40);
        Api.Answer calendar =
                owner.api().post("/me/calendars", menu(false, false, half)).expect(201);
        accept(calendar);
        String slug = calendar.text("slug");
        Map<String, @Nullable Object> both = with(booking(slug, NINE), "services", List.of(hour, half));

        Api.Answer first =
                user.api().withKey("both-services").post("/meetings", both).expect(201);

        assertThat(first.text("endsAt")).isEqualTo(TEN);
        assertThat(first.json().path("bookedTogether").size()).isEqualTo(1);
        Api.Answer second =
                user.api().get("/meetings/" + first.text("/bookedTogether/0")).expect(200);
        assertThat(second.text("startsAt")).isEqualTo(TEN);
        assertThat(second.number("price")).isEqualTo(40);
        assertThat(user.api()
                        .withKey("both-services")
                        .post("/meetings", both)
                        .expect(201)
                        .text("id"))
                .isEqualTo(first.text("id"));
        Map<String, @Nullable Object> across =
                with(booking(slug, "2026-12-01T11:30:00Z"), "services", List.of(hour, half));
        user.api().post("/meetings", across).expectProblem(409, "slot-taken");
        user.api()
                .post("/meetings", with(booking(slug, NINE), "services", List.of(hour, hour)))
                .expectInvalid("services[1]", "taken");
        user.api()
                .post("/meetings", with(booking(slug, NINE), "services", List.of(owner.offering(30, 1))))
                .expectInvalid("services[0]", "unknown");
    }

    @Test
    void letsTheBookerChooseByWhomWhereTheMenuSaysSo() {
        Api.Answer free = owner.api().post("/me/calendars", menu(true, true)).expect(201);
        Api.Answer fixed = owner.api().post("/me/calendars", menu(true, false)).expect(201);
        accept(free);
        String query = "&services=" + hour + "&expert=";

        assertThat(starts(free.text("slug"), query + mate.handle())).contains(NINE);
        Map<String, @Nullable Object> wanted = with(booking(free.text("slug"), NINE), "services", List.of(hour));
        Api.Answer booked = user.api()
                .post("/meetings", with(wanted, "expert", mate.handle()))
                .expect(201);
        assertThat(booked.text("/expert/handle")).isEqualTo(mate.handle());
        assertThat(booked.text("/pick/rule")).isEqualTo("CHOSEN");
        assertThat(starts(free.text("slug"), query + mate.handle())).doesNotContain(NINE);
        Api.at(port)
                .get("/calendars/" + free.text("slug") + dates(query + "nobody-here"))
                .expectInvalid("expert", "unknown");
        Api.at(port)
                .get("/calendars/" + fixed.text("slug") + dates(query + owner.handle()))
                .expectInvalid("expert", "no-choice");
    }

    @Test
    void saysThatAnExpertDoesNotDoAPickedService() {
        Map<String, @Nullable Object> menu = menu(true, true);
        menu.put("services", List.of(Map.of("offeringId", hour, "staff", List.of(owner.handle()))));
        Api.Answer calendar = owner.api().post("/me/calendars", menu).expect(201);
        accept(calendar);
        String slug = calendar.text("slug");

        Api.at(port)
                .get("/calendars/" + slug + dates("&services=" + hour + "&expert=" + mate.handle()))
                .expectInvalid("expert", "not-their-service");
        Map<String, @Nullable Object> wanted = with(booking(slug, NINE), "services", List.of(hour));
        user.api()
                .post("/meetings", with(wanted, "expert", mate.handle()))
                .expectInvalid("expert", "not-their-service");
        String stranger = Caller.expert(port, accounts).handle();
        user.api().post("/meetings", with(wanted, "expert", stranger)).expectInvalid("expert", "unknown");
    }

    @Test
    void namesEverythingThatIsWrongWithABookingAtOnce() {
        Map<String, @Nullable Object> sent = menu(true, true);
        sent.put("questions", List.of(Map.of("key", "why", "label", "Why?", "required", true)));
        Api.Answer calendar = owner.api().post("/me/calendars", sent).expect(201);
        Map<String, @Nullable Object> wanted = new HashMap<>(
                Map.of("calendar", calendar.text("slug"), "topic", "x".repeat(201), "answers", Map.of("who", "Me")));

        Api.Answer refused = user.api().post("/meetings", wanted);

        refused.expectInvalid("startsAt", "required")
                .expectInvalid("topic", "too-long")
                .expectInvalid("answers.why", "required")
                .expectInvalid("answers.who", "unknown")
                .expectInvalid("services", "required");
    }

    @Test
    void asksItsQuestionsBeforeBooking() {
        Map<String, @Nullable Object> sent = personal();
        sent.put(
                "questions",
                List.of(
                        Map.of("key", "why", "label", "Why?", "required", true),
                        Map.of(
                                "key",
                                "size",
                                "label",
                                "How big?",
                                "kind",
                                "CHOICE",
                                "options",
                                List.of("Small", "Big"))));
        String slug = owner.api().post("/me/calendars", sent).expect(201).text("slug");
        assertThat(Api.at(port).get("/calendars/" + slug).text("/questions/1/options/0"))
                .isEqualTo("Small");

        book(slug, NINE).expectInvalid("answers.why", "required");
        answering(slug, Map.of("why", " ", "size", "Small")).expectInvalid("answers.why", "required");
        answering(slug, Map.of("why", "So", "size", "Huge")).expectInvalid("answers.size", "not-an-option");
        answering(slug, Map.of("why", "So", "who", "Me")).expectInvalid("answers.who", "unknown");
        answering(slug, Map.of("why", "x".repeat(2_001))).expectInvalid("answers.why", "too-long");
        Api.Answer booked =
                answering(slug, Map.of("why", "Because", "size", "Big")).expect(201);

        assertThat(booked.json().path("answers").findValuesAsString("question")).containsExactly("Why?", "How big?");
        assertThat(booked.json().path("answers").findValuesAsString("answer")).containsExactly("Because", "Big");
    }

    @Test
    void forbidsTheUserToCancelOrMoveWhereItSaysSo() {
        Map<String, @Nullable Object> sent = personal();
        sent.put("userCancels", false);
        sent.put("userReschedules", false);
        String slug = owner.api().post("/me/calendars", sent).expect(201).text("slug");
        Api.Answer booked = user.api().post("/meetings", booking(slug, NINE)).expect(201);
        String path = "/meetings/" + booked.text("id");

        assertThat(booked.json().path("actions").valueStream().map(action -> action.asString()))
                .doesNotContain("cancellation", "new-time");
        user.api()
                .post(path + "/cancellation", Map.of("reason", "Ill", "acceptedFee", 0))
                .expectProblem(409, "cancellation-not-allowed");
        user.api().post(path + "/new-time", Map.of("startsAt", TEN)).expectProblem(409, "rescheduling-not-allowed");
        owner.api()
                .post(path + "/cancellation", Map.of("reason", "Ill", "acceptedFee", 0))
                .expect(200);
    }

    @Test
    void takesPlaceWhereTheCalendarSays() {
        Map<String, @Nullable Object> sent = personal();
        sent.put("location", Map.of("kind", "PLACE", "detail", "Main street 1"));
        Api.Answer calendar = owner.api().post("/me/calendars", sent).expect(201);
        assertThat(calendar.text("/location/detail")).isEqualTo("Main street 1");

        Api.Answer booked = book(calendar.text("slug"), NINE).expect(201);

        assertThat(booked.text("/location/kind")).isEqualTo("PLACE");
        assertThat(booked.text("/location/detail")).isEqualTo("Main street 1");
        assertThat(booked.json().path("myLink").isNull()).isTrue();
        sent.put("location", Map.of("kind", "URL", "detail", "ftp://example.test"));
        owner.api().post("/me/calendars", sent).expectInvalid("location.detail", "not-a-web-address");
    }

    @Test
    void looksBusyTheSameOnEveryReloadAndStillBooksWhatItHides() {
        Map<String, @Nullable Object> sent = personal();
        sent.put("lookBusyPercent", 60);
        sent.put("weeklyHours", Map.of("TUE", List.of(List.of("00:00", "24:00"))));
        String slug = owner.api().post("/me/calendars", sent).expect(201).text("slug");

        List<String> shown = starts(slug, "");

        assertThat(shown).isNotEmpty().hasSizeLessThan(24);
        assertThat(starts(slug, "")).isEqualTo(shown);
        String hidden = IntStream.range(0, 24)
                .mapToObj("2026-12-01T%02d:00:00Z"::formatted)
                .filter(start -> !shown.contains(start))
                .findFirst()
                .orElseThrow();
        book(slug, hidden).expect(201);
        assertThat(starts(slug, "")).isNotEqualTo(shown);
    }

    private Map<String, @Nullable Object> personal() {
        Map<String, @Nullable Object> calendar = Caller.calendar("PERSONAL", 60);
        calendar.put("offeringId", hour);
        return calendar;
    }

    private Map<String, @Nullable Object> team() {
        Map<String, @Nullable Object> calendar = Caller.calendar("ROUND_ROBIN", 60);
        calendar.put("offeringId", hour);
        calendar.put("distribution", "EQUAL");
        calendar.put(
                "members",
                List.of(Map.of("expert", owner.handle(), "weight", "HIGH"), Map.of("expert", mate.handle())));
        return calendar;
    }

    /** The hour by owner and mate, every further offering, charged as a deposit, by both too. */
    private Map<String, @Nullable Object> menu(boolean oneBlock, boolean choosesExpert, String... deposits) {
        List<String> staff = List.of(owner.handle(), mate.handle());
        List<Map<String, Object>> services = new ArrayList<>();
        services.add(Map.of("offeringId", hour, "staff", staff));
        for (String deposit : deposits) {
            services.add(Map.of("offeringId", deposit, "staff", staff, "charge", "DEPOSIT"));
        }
        Map<String, @Nullable Object> calendar = Caller.calendar("SERVICE", 30);
        calendar.put("oneBlock", oneBlock);
        calendar.put("choosesExpert", choosesExpert);
        calendar.put("members", List.of(Map.of("expert", owner.handle()), Map.of("expert", mate.handle())));
        calendar.put("services", services);
        return calendar;
    }

    private void accept(Api.Answer calendar) {
        mate.api()
                .post("/me/memberships/" + calendar.text("id") + "/acceptance", Map.of())
                .expect(204);
    }

    private static void hide(Caller expert) {
        Map<String, Object> profile = Map.of(
                "handle", expert.handle(), "headline", "", "bio", "", "skills", List.of(), "languages", List.of());
        Map<String, Object> hidden = new HashMap<>(profile);
        hidden.put("published", false);
        expert.api().put("/me/expert-profile", hidden).expect(200);
    }

    /** By a user of their own, because nobody is in two bookings at once. */
    private Api.Answer book(String slug, String start) {
        return booker().api().post("/meetings", booking(slug, start));
    }

    private Caller booker() {
        Caller person = Caller.user(port, accounts);
        Map<String, Object> grant = Map.of("accountId", person.id(), "amount", 1_000, "reason", "For tests");
        admin.api().post("/admin/credits/grants", grant).expect(201);
        return person;
    }

    private Api.Answer answering(String slug, Map<String, String> answers) {
        return booker().api().post("/meetings", with(booking(slug, NINE), "answers", answers));
    }

    private static Map<String, @Nullable Object> booking(String slug, String start) {
        return new HashMap<>(Map.of("calendar", slug, "startsAt", start, "topic", "A booking"));
    }

    private static Map<String, @Nullable Object> with(Map<String, @Nullable Object> body, String member, Object value) {
        Map<String, @Nullable Object> more = new HashMap<>(body);
        more.put(member, value);
        return more;
    }

    private List<String> starts(String slug, String more) {
        return Api.at(port)
                .get("/calendars/" + slug + dates(more))
                .expect(200)
                .json()
                .path("slots")
                .findValuesAsString("startsAt");
    }

    private static String dates(String more) {
        return "/slots?from=2026-12-01&to=2026-12-01&zone=UTC" + more;
    }
}
