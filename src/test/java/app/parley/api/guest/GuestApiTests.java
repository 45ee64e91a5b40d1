package app.parley.api.guest;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.account.Account;
import app.parley.api.Api;
import app.parley.calendar.Approval;
import app.parley.guest.GuestFixture;
import app.parley.guest.Plans;
import app.parley.meeting.MeetingFixture;
import app.parley.support.TestClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Guests who are named when a meeting begins: it begins with all of them, or not at all. */
@ParleyTest
class GuestApiTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    Plans plans;

    private MeetingFixture people;
    private Account user;
    private MeetingFixture.Seller expert;
    private Api api;

    @BeforeEach
    void people() {
        people = new MeetingFixture(context);
        people.clock.set(TestClock.START);
        user = people.account();
        people.give(user.id(), 10_000);
        expert = people.seller(Approval.AUTOMATIC, 100);
        api = Api.at(port).signIn(user.email(), MeetingFixture.PASSWORD);
    }

    @Test
    void beginsABookingWithItsGuests() {
        String gerda = GuestFixture.address();
        JsonNode meeting = api.post(
                        "/meetings",
                        booking(List.of(
                                Map.of("email", gerda, "firstName", "Gerda", "lastName", "Gast"),
                                Map.of("email", "gustav@guests.test"))))
                .expect(201)
                .json();

        JsonNode guests = api.get("/meetings/" + meeting.path("id").asString() + "/guests")
                .expect(200)
                .json()
                .path("items");
        assertThat(guests).hasSize(2);
        assertThat(guests.path(0).path("displayName").asString()).isEqualTo("Gerda Gast");
        GuestFixture mails = new GuestFixture(context);
        mails.write();
        assertThat(mails.mails(gerda)).hasSize(1);
        assertThat(plans.of(user.id()).used()).isEqualTo(1);
    }

    @Test
    void beginsAFreeFormRequestWithItsGuestsToo() {
        JsonNode meeting = api.post(
                        "/meetings",
                        Map.of(
                                "expert", expert.handle(),
                                "offeringId", expert.offering().value(),
                                "startsAt", people.freshStart(),
                                "topic", "A contract",
                                "guests", List.of(Map.of("email", "greta@guests.test"))))
                .expect(201)
                .json();

        assertThat(api.get("/meetings/" + meeting.path("id").asString() + "/guests")
                        .json()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void booksNothingWhenAGuestIsRefusedAndInvitesNobodyWhenTheBookingIs() {
        Instant start = people.freshStart();
        api.post("/meetings", booking(start, List.of(Map.of("email", "gerda@guests.test"), Map.of("email", "nobody"))))
                .expectInvalid("guests[1].email", "malformed");
        api.post(
                        "/meetings",
                        booking(
                                start,
                                IntStream.range(0, 21)
                                        .mapToObj(i -> Map.of("email", "g" + i + "@guests.test"))
                                        .toList()))
                .expectProblem(409, "too-many-guests");
        assertThat(api.get("/meetings").json().path("items")).isEmpty();
        assertThat(people.balance(user.id()).available().amount()).isEqualTo(10_000);

        JsonNode first =
                api.post("/meetings", booking(start, List.of())).expect(201).json();
        Account other = people.account();
        people.give(other.id(), 10_000);
        Api.at(port)
                .signIn(other.email(), MeetingFixture.PASSWORD)
                .post("/meetings", booking(start, List.of(Map.of("email", "late@guests.test"))))
                .expectProblem(409, "slot-taken");
        assertThat(plans.of(other.id()).used()).isZero();
        assertThat(api.get("/meetings/" + first.path("id").asString() + "/guests")
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void booksNothingBeyondThePlan() {
        for (int i = 0; i < Plans.FREE_MEETINGS; i++) {
            api.post("/meetings", booking(List.of(Map.of("email", "gerda@guests.test"))))
                    .expect(201);
        }

        api.post("/meetings", booking(List.of(Map.of("email", "gerda@guests.test"))))
                .expectProblem(409, "guest-limit-reached");

        assertThat(people.balance(user.id()).available().amount()).isEqualTo(10_000 - 10 * 100);
        api.post("/meetings", booking(List.of())).expect(201);
    }

    private Map<String, Object> booking(List<?> guests) {
        return booking(people.freshStart(), guests);
    }

    private Map<String, Object> booking(Instant start, List<?> guests) {
        return Map.of("calendar", expert.slug(), "startsAt", start, "topic", "A contract", "guests", guests);
    }
}
