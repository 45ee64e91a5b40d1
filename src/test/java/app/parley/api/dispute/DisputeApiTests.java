package app.parley.api.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.account.Accounts;
import app.parley.api.Api;
import app.parley.meeting.MeetingFixture;
import app.parley.settlement.SettlementFixture;
import app.parley.settlement.SettlementFixture.Case;
import app.parley.shared.PersonId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@ParleyTest
class DisputeApiTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    SettlementFixture fixture;
    Api administrator;

    @BeforeEach
    void begin() {
        fixture = new SettlementFixture(context);
        administrator = signIn(fixture.administrator());
    }

    @Test
    void listsAndShowsEvidence() {
        Case disputed = fixture.disputed(100);
        JsonNode items = administrator
                .get("/admin/disputes?open=true")
                .expect(200)
                .json()
                .path("items");
        assertThat(items.valueStream().map(it -> it.path("meetingId").asString()))
                .contains(disputed.id().toString());

        JsonNode shown = administrator
                .get("/admin/disputes/" + disputed.id())
                .expect(200)
                .json();
        assertThat(shown.path("cause").asString()).isEqualTo("EACH_BLAMED_THE_OTHER");
        assertThat(shown.path("explanation").asString()).startsWith("Each side said");
        assertThat(shown.path("answers").path("user").path("answer").asString())
                .isEqualTo("FAILED_BECAUSE_OF_OTHER_PARTY");
        assertThat(shown.path("attendance")
                        .valueStream()
                        .map(it -> it.path("role").asString()))
                .containsExactly("USER", "EXPERT");
        assertThat(shown.path("attendance").get(0).path("firstVisit").isNull()).isTrue();
        assertThat(shown.path("timeline")
                        .valueStream()
                        .map(it -> it.path("type").asString()))
                .contains("DISPUTE_OPENED");
        assertThat(shown.path("decision").isNull()).isTrue();
    }

    @Test
    void aDecisionAnswersWithTheMeetingAndBothSidesReadIt() {
        Case disputed = fixture.disputed(100);
        Map<String, Object> decision =
                Map.of("outcome", "SPLIT", "expertPercent", 50, "reason", "Half of it was held.");
        JsonNode decided = decide(disputed, decision).expect(200).json();
        assertThat(decided.path("creditPaymentStatus").asString()).isEqualTo("SPLIT");
        assertThat(decided.path("actions").size()).isZero();

        for (PersonId side : new PersonId[] {disputed.user(), disputed.expert()}) {
            JsonNode seen =
                    signIn(side).get("/meetings/" + disputed.id()).expect(200).json();
            assertThat(seen.path("dispute").path("decision").path("reason").asString())
                    .isEqualTo("Half of it was held.");
            assertThat(seen.path("settlement").path("expertPaid").asLong()).isEqualTo(40);
            assertThat(seen.path("settlement").path("explanation").asString()).contains("40 credits");
        }
        decide(disputed, decision).expectProblem(409, "no-open-dispute");
    }

    @Test
    void refusesBadDecisions() {
        Case disputed = fixture.disputed(100);
        decide(disputed, Map.of("outcome", "SPLIT", "reason", "Why.")).expect(422);
        decide(disputed, Map.of("outcome", "PAY")).expect(422);
        decide(disputed, Map.of("outcome", "KEEP", "reason", "Why.")).expect(422);
        decide(disputed, Map.of("outcome", "PAY", "reason", "Why.", "amount", 5))
                .expect(422);
        administrator
                .get("/admin/disputes/00000000-0000-7000-8000-000000000000")
                .expect(404);
    }

    @Test
    void isForAdministratorsOnly() {
        Case disputed = fixture.disputed(100);
        Api user = signIn(disputed.user());
        user.get("/admin/disputes").expect(403);
        user.get("/admin/disputes/" + disputed.id()).expect(403);
        user.post("/admin/disputes/" + disputed.id() + "/decision", Map.of("outcome", "REFUND", "reason", "Please."))
                .expect(403);
        Api.at(port).get("/admin/disputes").expect(401);
    }

    private Api.Answer decide(Case disputed, Map<String, Object> decision) {
        return administrator.post("/admin/disputes/" + disputed.id() + "/decision", decision);
    }

    private Api signIn(PersonId person) {
        return Api.at(port).signIn(accounts.get(person).email(), MeetingFixture.PASSWORD);
    }
}
