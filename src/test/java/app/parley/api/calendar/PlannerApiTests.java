package app.parley.api.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.account.Account;
import app.parley.api.Api;
import app.parley.availability.BlockedTimes;
import app.parley.calendar.Approval;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingFixture;
import app.parley.shared.TimeRange;
import app.parley.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@ParleyTest
class PlannerApiTests {

    private static final String DAY = "/me/planner?from=2026-12-09T00:00:00Z&minutes=60";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    BlockedTimes blockedTimes;

    @Autowired
    TestClock clock;

    @Test
    void saysWhenTheCallerIsFreeAndNeverWhyNot() {
        clock.set(TestClock.START);
        MeetingFixture fixture = new MeetingFixture(context);
        Account expert = fixture.account();
        MeetingFixture.Seller seller = fixture.seller(expert.id(), Approval.AUTOMATIC, 100);
        blockedTimes.add(
                expert.id(), TimeRange.of(Instant.parse("2026-12-09T00:00:00Z"), Duration.ofHours(9)), "Dentist");
        MeetingFixture.Seller other = fixture.seller(Approval.AUTOMATIC, 100);
        Api api = Api.at(port).signIn(expert.email(), MeetingFixture.PASSWORD);

        Api.Answer answer = api.get(DAY).expect(200);
        JsonNode plan = answer.json();
        assertThat(plan.path("suggestions")).hasSize(5);
        assertThat(plan.path("suggestions").path(0).path("startsAt").asString()).isEqualTo("2026-12-09T09:00:00Z");
        assertThat(plan.path("people")).hasSize(1);
        assertThat(plan.path("people")
                        .path(0)
                        .path("busy")
                        .path(0)
                        .path("endsAt")
                        .asString())
                .isEqualTo("2026-12-09T09:00:00Z");
        assertThat(answer.body()).doesNotContain("Dentist");

        api.get(DAY + "&with=" + other.handle()).expect(404);
        JsonNode beside = api.get(DAY + "&expert=" + other.handle()).expect(200).json();
        assertThat(beside.path("people")).hasSize(2);
        assertThat(beside.path("suggestions").path(0).path("startsAt").asString())
                .isEqualTo("2026-12-09T09:00:00Z");
        MeetingFacts meeting = fixture.agreedRequest(fixture.user(1_000), seller);
        assertThat(api.get(DAY + "&meeting=" + meeting.id()).expect(200).json().path("people"))
                .hasSize(2);
        api.get(DAY + "&meeting=" + UUID.randomUUID()).expect(404);
        api.get(DAY + "&expert=nobody-at-all").expectInvalid("expert", "unknown");
        api.get(DAY + "&with=nobody-at-all").expectInvalid("with", "unknown");
        api.get("/me/planner?minutes=60").expectInvalid("from", "required");
        api.get("/me/planner?from=2026-12-09T00:00:00Z&minutes=4").expectInvalid("minutes", "out-of-range");
        api.get("/me/planner?from=2126-12-09T00:00:00Z&minutes=30").expectInvalid("from", "out-of-range");
    }
}
