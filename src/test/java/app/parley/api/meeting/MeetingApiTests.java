package app.parley.api.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.account.Account;
import app.parley.api.Api;
import app.parley.calendar.Approval;
import app.parley.meeting.MeetingFixture;
import app.parley.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Meetings over real HTTP, as programs use them. */
@ParleyTest
class MeetingApiTests {

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    MeetingFixture fixture;
    MeetingFixture.Seller seller;
    Account userAccount;
    Api user;
    Api expert;

    @BeforeEach
    void signIn() {
        fixture = new MeetingFixture(context);
        fixture.clock.set(TestClock.START);
        userAccount = fixture.account();
        fixture.give(userAccount.id(), 1_000);
        Account expertAccount = fixture.account();
        seller = fixture.seller(expertAccount.id(), Approval.AUTOMATIC, 100);
        user = Api.at(port).signIn(userAccount.email(), MeetingFixture.PASSWORD);
        expert = Api.at(port).signIn(expertAccount.email(), MeetingFixture.PASSWORD);
    }

    @Test
    void booksASlotAndAnswersTheWholeMeeting() {
        Instant start = fixture.freshStart();

        Api.Answer answer = user.post("/meetings", booking(start)).expect(201);

        JsonNode meeting = answer.json();
        assertThat(meeting.propertyNames())
                .contains(
                        "id",
                        "version",
                        "status",
                        "creditPaymentStatus",
                        "topic",
                        "startsAt",
                        "endsAt",
                        "location",
                        "price",
                        "calendar",
                        "user",
                        "expert",
                        "approvals",
                        "openProposal",
                        "overlapsAnother",
                        "myLink",
                        "actions",
                        "progress",
                        "settlement",
                        "dispute");
        assertThat(answer.header("ETag")).contains("\"" + answer.number("version") + "\"");
        assertThat(answer.text("status")).isEqualTo("AGREED");
        assertThat(answer.text("creditPaymentStatus")).isEqualTo("BLOCKED");
        assertThat(answer.text("startsAt")).isEqualTo(start.toString());
        assertThat(answer.text("endsAt"))
                .isEqualTo(start.plus(Duration.ofMinutes(30)).toString());
        assertThat(answer.text("/location/kind")).isEqualTo("ROOM");
        assertThat(answer.number("price")).isEqualTo(100);
        assertThat(answer.text("calendar")).isEqualTo(seller.slug());
        assertThat(answer.text("/user/id")).isEqualTo(userAccount.id().toString());
        assertThat(answer.text("/expert/handle")).isEqualTo(seller.handle());
        assertThat(meeting.at("/approvals/user").asBoolean()).isTrue();
        assertThat(meeting.at("/approvals/expert").asBoolean()).isTrue();
        assertThat(meeting.path("openProposal").isNull()).isTrue();
        assertThat(meeting.path("overlapsAnother").asBoolean()).isFalse();
        assertThat(answer.text("/myLink/opensAt"))
                .isEqualTo(start.minus(Duration.ofMinutes(15)).toString());
        assertThat(answer.text("/myLink/url")).startsWith("http://localhost:" + port + "/join/");
        assertThat(texts(meeting.path("actions"))).containsExactlyInAnyOrder("cancellation", "new-time");
        assertThat(meeting.at("/progress/user").isNull()).isTrue();
        assertThat(meeting.path("settlement").isNull()).isTrue();
        assertThat(meeting.path("dispute").isNull()).isTrue();
    }

    @Test
    void showsALinkToItsOwnerOnlyAndAMeetingToItsSidesOnly() {
        String id = booked();

        String mine = user.get("/meetings/" + id).text("/myLink/url");
        assertThat(expert.get("/meetings/" + id).body()).doesNotContain(mine.substring(mine.lastIndexOf('/')));
        Account stranger = fixture.account();
        Api other = Api.at(port).signIn(stranger.email(), MeetingFixture.PASSWORD);
        other.get("/meetings/" + id).expectProblem(404, "not-found");
        other.get("/meetings/" + id + "/timeline").expectProblem(404, "not-found");
        other.get("/meetings/" + id + "/cancellation").expectProblem(404, "not-found");
        other.post("/meetings/" + id + "/approval", Map.of()).expectProblem(404, "not-found");
        Api.at(port).get("/meetings/" + id).expectProblem(401, "not-signed-in");
    }

    @Test
    void requestsApprovesAndTellsTheTimeline() {
        String id = requested();
        user.post("/meetings/" + id + "/approval", Map.of()).expectProblem(409, "not-your-turn");

        expert.post("/meetings/" + id + "/approval", Map.of()).expect(200);

        expert.post("/meetings/" + id + "/approval", Map.of()).expectProblem(409, "wrong-state");
        JsonNode items =
                user.get("/meetings/" + id + "/timeline").expect(200).json().path("items");
        assertThat(items.valueStream().map(item -> item.path("type").asString()))
                .containsExactly("REQUESTED_BY_USER", "CREDITS_BLOCKED", "APPROVED_BY_EXPERT", "VIDEO_MEETING_CREATED");
        assertThat(items.get(0).at("/actor/displayName").asString()).isEqualTo(userAccount.displayName());
        assertThat(items.get(1).path("actor").isNull()).isTrue();
        assertThat(items.get(1).at("/data/amount").asLong()).isEqualTo(100);
    }

    @Test
    void rejectsWithAReasonFromTheList() {
        String id = requested();
        expert.post("/meetings/" + id + "/rejection", Map.of("note", "No")).expectInvalid("reason", "required");
        expert.post("/meetings/" + id + "/rejection", Map.of("reason", "BORED")).expect(422);

        Api.Answer rejected =
                expert.post("/meetings/" + id + "/rejection", Map.of("reason", "NO_CAPACITY", "note", "Sorry"));

        assertThat(rejected.expect(200).text("status")).isEqualTo("REJECTED");
        assertThat(rejected.text("creditPaymentStatus")).isEqualTo("RETURNED");
    }

    @Test
    void proposesToAUserOneHasMet() {
        Map<String, Object> proposal = new HashMap<>(Map.of(
                "userId",
                userAccount.id().toString(),
                "offeringId",
                seller.offering().toString(),
                "startsAt",
                fixture.freshStart().toString(),
                "minutes",
                45,
                "price",
                30,
                "topic",
                "Again"));
        expert.post("/meetings/proposals", proposal).expectProblem(409, "never-met");
        user.post("/meetings/proposals", proposal).expectProblem(403, "not-allowed");
        booked();

        Api.Answer proposed = expert.post("/meetings/proposals", proposal).expect(201);

        assertThat(proposed.text("creditPaymentStatus")).isEqualTo("NONE");
        assertThat(texts(user.get("/meetings/" + proposed.text("id")).json().path("actions")))
                .contains("approval", "rejection", "new-time");
        proposal.put("price", -1);
        expert.post("/meetings/proposals", proposal).expectInvalid("price", "out-of-range");
        proposal.put("price", 30.5);
        expert.post("/meetings/proposals", proposal).expect(422);
    }

    @Test
    void cancelsForTheFeeThatIsDueNow() {
        String id = booked();
        Instant start = Instant.parse(user.get("/meetings/" + id).text("startsAt"));
        assertThat(user.get("/meetings/" + id + "/cancellation").expect(200).body())
                .isEqualTo("{\"fee\":0,\"returned\":100,\"freeUntil\":\"" + start.minus(Duration.ofHours(48)) + "\"}");
        fixture.clock.set(start.minus(Duration.ofHours(47)));
        assertThat(user.get("/meetings/" + id + "/cancellation").number("fee")).isEqualTo(50);
        String path = "/meetings/" + id + "/cancellation";

        user.post(path, Map.of("reason", "Ill")).expectProblem(409, "fee-not-accepted");
        user.post(path, Map.of("reason", "Ill", "acceptedFee", 0)).expectProblem(409, "fee-not-accepted");
        user.post(path, Map.of("acceptedFee", 50)).expectInvalid("reason", "required");
        user.post(path, Map.of("reason", "Ill", "acceptedFee", -50)).expectInvalid("acceptedFee", "out-of-range");
        Api.Answer cancelled = user.post(path, Map.of("reason", "Ill", "acceptedFee", 50));

        assertThat(cancelled.expect(200).text("creditPaymentStatus")).isEqualTo("REIMBURSED_CANCELLATION");
        user.post(path, Map.of("reason", "Ill", "acceptedFee", 50)).expectProblem(409, "wrong-state");
    }

    @Test
    void movesToANewTime() {
        String id = booked();
        Instant next = Instant.parse(user.get("/meetings/" + id).text("endsAt"));
        String path = "/meetings/" + id + "/new-time";
        user.post(path, Map.of()).expectInvalid("startsAt", "required");
        user.post(path, Map.of("startsAt", "2026-12-03T10:00:00")).expectInvalid("startsAt", "not-an-instant");
        expert.post(path + "/acceptance", Map.of()).expectProblem(409, "no-open-proposal");

        Api.Answer proposed =
                user.post(path, Map.of("startsAt", next.toString())).expect(200);
        assertThat(proposed.text("/openProposal/startsAt")).isEqualTo(next.toString());
        assertThat(proposed.text("/openProposal/by")).isEqualTo("USER");
        user.delete(path).expect(200);
        user.post(path, Map.of("startsAt", next.toString())).expect(200);
        expert.post(path + "/decline", Map.of()).expect(200);
        user.post(path, Map.of("startsAt", next.toString())).expect(200);
        Api.Answer accepted = expert.post(path + "/acceptance", Map.of()).expect(200);

        assertThat(accepted.text("startsAt")).isEqualTo(next.toString());
    }

    @Test
    void listsTheSlotsToWhichABookingCanMove() {
        Api.Answer booked =
                user.post("/meetings", booking(fixture.freshStart())).expect(201);
        String day = booked.text("startsAt").substring(0, 10);
        String slots = "/meetings/" + booked.text("id") + "/slots?from=" + day + "&to=" + day;

        Api.Answer listed = user.get(slots + "&zone=UTC").expect(200);

        assertThat(listed.text("zone")).isEqualTo("UTC");
        assertThat(listed.text("/slots/0/startsAt")).isEqualTo(day + "T00:00:00Z");
        assertThat(listed.text("/slots/0/endsAt")).isEqualTo(day + "T00:30:00Z");
        assertThat(listed.json().path("slots").findValuesAsString("startsAt"))
                .hasSize(48)
                .contains(booked.text("startsAt"));
        assertThat(user.get("/calendars/" + seller.slug() + slots.substring(slots.indexOf("/slots")))
                        .expect(200)
                        .json()
                        .path("slots"))
                .hasSize(47);
        assertThat(expert.get(slots).expect(200).json()).isEqualTo(listed.json());
        user.get(slots + "&zone=CET").expectInvalid("zone", "not-a-zone");
        user.get("/meetings/" + booked.text("id") + "/slots?from=2027-01-01&to=2027-03-04")
                .expectInvalid("to", "out-of-range");
    }

    @Test
    void listsNoSlotsForMeetingsThatNoneCanBeMovedTo() {
        Api.Answer booked =
                user.post("/meetings", booking(fixture.freshStart())).expect(201);
        String slots = "/slots?from=2026-11-23&to=2026-11-24";

        user.get("/meetings/" + requested() + slots).expectProblem(409, "no-calendar");
        fixture.clock.set(Instant.parse(booked.text("startsAt")));
        user.get("/meetings/" + booked.text("id") + slots).expectProblem(409, "wrong-state");
    }

    @Test
    void changesTopicAndPlace() {
        String id = booked();
        user.patch("/meetings/" + id, Map.of("topic", "Mine")).expectProblem(403, "not-allowed");

        Api.Answer changed = expert.patch(
                        "/meetings/" + id,
                        Map.of(
                                "topic",
                                "Zähne 🦷",
                                "location",
                                Map.of("kind", "URL", "detail", "https://meet.example/1")))
                .expect(200);

        assertThat(changed.text("topic")).isEqualTo("Zähne 🦷");
        assertThat(changed.text("/location/detail")).isEqualTo("https://meet.example/1");
        assertThat(changed.json().path("myLink").isNull()).isTrue();
        expert.patch("/meetings/" + id, Map.of("location", Map.of("detail", "x")))
                .expectInvalid("location.kind", "required");
        expert.patch("/meetings/" + id, Map.of("location", Map.of("kind", "URL", "detail", "javascript:alert(1)")))
                .expect(422);
        expert.patch("/meetings/" + id, Map.of("topic", "a\u0000b")).expect(422);
    }

    @Test
    void changesOnlyTheVersionOneHasRead() {
        String id = requested();
        long version = expert.get("/meetings/" + id).number("version");
        expert.patch("/meetings/" + id, Map.of("topic", "Other")).expect(200);

        expert.ifMatch(version).post("/meetings/" + id + "/approval", Map.of()).expectProblem(412, "stale-version");
        expert.ifMatch(version + 1)
                .post("/meetings/" + id + "/approval", Map.of())
                .expect(200);
    }

    @Test
    void takesAnswersAndARatingOnceItIsOver() {
        String id = booked();
        Instant end = Instant.parse(user.get("/meetings/" + id).text("endsAt"));
        String progress = "/meetings/" + id + "/progress";
        user.put(progress, Map.of("answer", "WENT_SMOOTHLY")).expectProblem(409, "too-early");
        fixture.clock.set(end);
        user.put(progress, Map.of("comment", "Hm")).expectInvalid("answer", "required");

        Api.Answer settled = user.put(progress, Map.of("answer", "WENT_SMOOTHLY", "comment", ""))
                .expect(200);

        assertThat(settled.text("status")).isEqualTo("EVALUATED");
        assertThat(settled.text("/settlement/outcome")).isEqualTo("PAY");
        assertThat(settled.number("/settlement/expertPaid")).isEqualTo(80);
        assertThat(settled.number("/settlement/platformFee")).isEqualTo(20);
        assertThat(settled.text("/settlement/explanation")).contains("80 credits");
        assertThat(settled.text("/progress/user")).isEqualTo("WENT_SMOOTHLY");
        user.patch("/me", Map.of("locale", "de")).expect(200);
        assertThat(user.get("/meetings/" + id).text("/settlement/explanation")).contains("80 Credits");
        Api.Answer rated = user.put("/meetings/" + id + "/rating", Map.of("stars", 5, "text", "Good"));
        assertThat(rated.expect(200).number("/rating/stars")).isEqualTo(5);
        expert.put("/meetings/" + id + "/rating", Map.of("stars", 5)).expectProblem(403, "not-allowed");
    }

    @Test
    void listsOnesMeetingsPageByPage() {
        List<String> ids = List.of(booked(), requested(), booked());

        JsonNode first = user.get("/meetings?as=USER&limit=2").expect(200).json();
        String cursor = first.path("nextCursor").asString();
        JsonNode second = user.get("/meetings?as=USER&limit=2&cursor=" + cursor).json();

        assertThat(ids(first)).containsExactly(ids.get(0), ids.get(1));
        assertThat(ids(second)).containsExactly(ids.get(2));
        assertThat(second.path("nextCursor").isNull()).isTrue();
        assertThat(ids(user.get("/meetings?as=EXPERT").json())).isEmpty();
        assertThat(ids(expert.get("/meetings?as=EXPERT&status=AWAITING_APPROVAL")
                        .json()))
                .containsExactly(ids.get(1));
        String end = user.get("/meetings/" + ids.get(1)).text("endsAt");
        assertThat(ids(user.get("/meetings?from=" + end).json())).containsExactly(ids.get(2));
        assertThat(ids(user.get("/meetings?to=" + end).json())).containsExactly(ids.get(0), ids.get(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?as=ADMIN",
                "?status=OPEN",
                "?from=2026-11-23",
                "?cursor=nonsense",
                "?limit=0",
                "?cursor=eA",
                "?cursor=MTk3MC0wMS0wMVQwMDowMDowMFoKbm90LWEtdXVpZA"
            })
    void refusesListsThatCannotBe(String query) {
        user.get("/meetings" + query).expect(422);
    }

    @ParameterizedTest
    @CsvSource({"-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z"})
    void survivesTimesAtTheEndsOfTheWorld(String instant) {
        String encoded = instant.replace("+", "%2B");
        assertThat(user.get("/meetings?from=" + encoded).status()).isIn(200, 422);
        assertThat(user.get("/meetings?to=" + encoded).status()).isIn(200, 422);
        Map<String, Object> body = new HashMap<>(booking(fixture.freshStart()));
        body.put("startsAt", instant);
        assertThat(user.post("/meetings", body).status()).isIn(409, 422);
    }

    @Test
    void refusesBodiesThatAreNeitherABookingNorARequest() {
        Map<String, Object> body = new HashMap<>(booking(fixture.freshStart()));
        body.put("expert", seller.handle());
        user.post("/meetings", body).expectInvalid("expert", "no-choice");
        body.put("expert", "nobody-of-that-name");
        user.post("/meetings", body).expectInvalid("expert", "unknown");
        body.put("offeringId", seller.offering().value());
        user.post("/meetings", body).expectInvalid("calendar", "malformed");
        body.remove("offeringId");
        user.post("/meetings", Map.of("topic", "A topic")).expectInvalid("calendar", "required");
        user.post("/meetings", Map.of("calendar", seller.slug(), "topic", "x")).expectInvalid("startsAt", "required");
        user.post("/meetings", Map.of("expert", seller.handle())).expectInvalid("offeringId", "required");
        user.post(
                        "/meetings",
                        Map.of(
                                "calendar",
                                "none",
                                "startsAt",
                                fixture.freshStart().toString(),
                                "topic",
                                "x"))
                .expectProblem(404, "not-found");
        body.remove("expert");
        body.put("topic", "x".repeat(201));
        user.post("/meetings", body).expectInvalid("topic", "too-long");
        body.put("topic", " ");
        user.post("/meetings", body).expectInvalid("topic", "required");
        body.put("topic", "x");
        body.put("price", 1);
        user.post("/meetings", body).expectInvalid("price", "unknown-field");
    }

    @Test
    void refusesWhatTheRulesRefuse() {
        Instant start = fixture.freshStart();
        user.post("/meetings", booking(start)).expect(201);
        Account poor = fixture.account();
        Api other = Api.at(port).signIn(poor.email(), MeetingFixture.PASSWORD);

        other.post("/meetings", booking(start)).expectProblem(409, "slot-taken");
        other.post("/meetings", booking(fixture.freshStart())).expectProblem(409, "insufficient-credits");
        Instant past = TestClock.START.minus(Duration.ofMinutes(30));
        user.post("/meetings", booking(past)).expectProblem(409, "not-bookable");
        user.get("/meetings/" + UUID.randomUUID()).expectProblem(404, "not-found");
        user.get("/meetings/not-an-id").expectProblem(404, "not-found");
    }

    @Test
    void booksOnceForOneIdempotencyKey() {
        Map<String, Object> body = booking(fixture.freshStart());

        Api.Answer first = user.withKey("key-1").post("/meetings", body).expect(201);
        Api.Answer again = user.withKey("key-1").post("/meetings", body).expect(201);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(fixture.balance(userAccount.id()).blocked().amount()).isEqualTo(100);
    }

    private String booked() {
        return user.post("/meetings", booking(fixture.freshStart())).expect(201).text("id");
    }

    private String requested() {
        return user.post(
                        "/meetings",
                        Map.of(
                                "expert", seller.handle(),
                                "offeringId", seller.offering().toString(),
                                "startsAt", fixture.freshStart().toString(),
                                "topic", "A request"))
                .expect(201)
                .text("id");
    }

    private Map<String, Object> booking(Instant start) {
        return Map.of("calendar", seller.slug(), "startsAt", start.toString(), "topic", "A booking");
    }

    private static List<String> ids(JsonNode slice) {
        return slice.path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
